import type { DrawingTool } from './drawing-tools.ts';

/** The roots of a document that hold what is drawn, by the tool that draws it. */
export const DRAWING_ROOTS = ['connectors', 'strokes', 'shapes'] as const;
export type DrawingRoot = (typeof DRAWING_ROOTS)[number];

/** The tool whose switch decides on a root. */
export const TOOL_OF_ROOT: Readonly<Record<DrawingRoot, DrawingTool>> = {
  connectors: 'connectors',
  strokes: 'ink',
  shapes: 'shapes',
};
