import { createStore, type StoreApi } from 'zustand';
import type { DrawingTool } from '../../../../shared/board/drawing-tools.ts';
import type { LineColor } from '../../../../shared/board/drawing-values.ts';

/** What the pointer does on the canvas instead of choosing and moving. */
export const TOOLS = [
  'connector',
  'pen',
  'highlighter',
  'eraser',
  'rect',
  'ellipse',
  'diamond',
  'text',
] as const;
export type Tool = (typeof TOOLS)[number];

/** The board's switch that a tool belongs to. */
export const SWITCH_OF: Readonly<Record<Tool, DrawingTool>> = {
  connector: 'connectors',
  pen: 'ink',
  highlighter: 'ink',
  eraser: 'ink',
  rect: 'shapes',
  ellipse: 'shapes',
  diamond: 'shapes',
  text: 'shapes',
};

/** The tool at work and what it draws with. It is nobody else's business, so it is in no document. */
export type ToolState = {
  readonly tool: Tool | null;
  readonly color: LineColor;
  readonly highlight: LineColor;
  /** In canvas units. */
  readonly width: number;
};

export type ToolStore = StoreApi<ToolState>;

export const createToolStore = (): ToolStore =>
  createStore<ToolState>(() => ({ tool: null, color: 'ink', highlight: 'sun', width: 4 }));

/** The colour that a tool draws in. */
export const colorOf = ({ tool, color, highlight }: ToolState): LineColor =>
  tool === 'highlighter' ? highlight : color;

/** How much wider than a pen a highlighter is. */
const HIGHLIGHTER = 5;

/** How wide a line the tool draws, in canvas units. */
export const widthOf = ({ tool, width }: ToolState): number =>
  tool === 'highlighter' ? width * HIGHLIGHTER : width;
