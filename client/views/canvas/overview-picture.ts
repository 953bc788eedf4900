import { NOTE_COLORS, type NoteColor } from '../../../shared/board/colors.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';

type Shade = { readonly fill: string; readonly edge: string };

/** The colours of the theme that the page has now; a bitmap knows no custom properties. */
export type Palette = {
  readonly notes: ReadonlyMap<NoteColor, Shade>;
  readonly text: string;
  /** For notes that are not looked for: the colours of the paper. */
  readonly dimmed: Shade;
};

export const readPalette = (element: Element): Palette => {
  const style = getComputedStyle(element);
  const value = (name: string): string => style.getPropertyValue(name);
  const plain = window.matchMedia('(forced-colors: active)').matches;
  return {
    notes: new Map(
      NOTE_COLORS.map((color) => [
        color,
        plain
          ? { fill: 'Canvas', edge: 'CanvasText' }
          : { fill: value(`--note-${color}-fill`), edge: value(`--note-${color}-edge`) },
      ]),
    ),
    text: plain ? 'CanvasText' : value('--color-text'),
    dimmed: plain
      ? { fill: 'Canvas', edge: 'GrayText' }
      : { fill: value('--color-canvas'), edge: value('--color-hairline') },
  };
};

/** Lines of text as bars, in canvas units: how they stand in a note, and how many letters a whole line has. */
const BARS = { left: 14, top: 22, height: 8, step: 22, most: 5, letters: 22 } as const;

/** What is drawn on: anything with a 2D context; units are canvas units. */
export type Brush = Pick<CanvasRenderingContext2D, 'fillStyle' | 'globalAlpha' | 'fillRect'>;

/** A note as two rectangles, its edge so many units wide: stroking one takes several times as long. */
export const drawNote = (brush: Brush, box: Box, shade: Shade, edge: number): void => {
  brush.fillStyle = shade.edge;
  brush.fillRect(box.x, box.y, box.w, box.h);
  brush.fillStyle = shade.fill;
  brush.fillRect(box.x + edge, box.y + edge, box.w - 2 * edge, box.h - 2 * edge);
};

/** The lengths of a text's lines as parts of a whole line: enough to tell a word from a paragraph. */
export const barLengths = (text: string): number[] => {
  const lengths = text.split('\n', BARS.most).flatMap((line) => {
    const whole = Math.floor(line.length / BARS.letters);
    const rest = (line.length % BARS.letters) / BARS.letters;
    return [...Array.from({ length: Math.min(whole, BARS.most) }, () => 1), rest];
  });
  return lengths.filter((length) => length > 0).slice(0, BARS.most);
};

export const drawBars = (brush: Brush, box: Box, text: string): void => {
  const room = box.w - 2 * BARS.left;
  for (const [line, length] of barLengths(text).entries()) {
    const y = box.y + BARS.top + line * BARS.step;
    brush.fillRect(box.x + BARS.left, y, Math.max(BARS.height, length * room), BARS.height);
  }
};
