import type { LineColor } from '../../shared/board/drawing-values.ts';

/** The custom property that a line's colour stands in. */
export const lineToken = (color: LineColor): string =>
  color === 'ink' ? '--color-text' : `--note-${color}-edge`;
