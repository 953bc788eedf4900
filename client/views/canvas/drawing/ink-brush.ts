import type { InkPoint } from '../../../../shared/board/ink.ts';
import type { LineColor, StrokeKind } from '../../../../shared/board/drawing-values.ts';
import { LINE_COLORS } from '../../../../shared/board/drawing-values.ts';
import { lineToken } from '../../../drawings/line-token.ts';

/** The colours of ink in the theme of this moment. */
export type InkPalette = ReadonlyMap<LineColor, string>;

export const readInkPalette = (element: Element): InkPalette => {
  const style = getComputedStyle(element);
  return new Map(
    LINE_COLORS.map((color) => [color, style.getPropertyValue(lineToken(color)).trim()]),
  );
};

type Run = { readonly points: readonly InkPoint[]; readonly width: number };

/** Widths of a pen come in so many steps: each change of width begins a path of its own. */
const STEPS = 6;

/** A pen that is hardly pressed draws a part of its width, one that is pressed hard more than all of it. */
const widthAt = (pressure: number, width: number): number => {
  const part = Math.round(pressure * STEPS) / STEPS;
  return Math.max(0.5, width * (0.4 + 1.2 * part));
};

/** A line in pieces of one width each; a highlighter is as wide everywhere. */
export const runsOf = (
  points: readonly InkPoint[],
  { kind, width }: { readonly kind: StrokeKind; readonly width: number },
): readonly Run[] => {
  if (kind === 'highlighter') return [{ points, width }];
  const runs: { points: InkPoint[]; width: number }[] = [];
  for (const point of points) {
    const wide = widthAt(point.pressure, width);
    const last = runs.at(-1);
    if (last?.width === wide) last.points.push(point);
    else {
      const before = last?.points.at(-1);
      runs.push({ points: before ? [before, point] : [point], width: wide });
    }
  }
  return runs;
};

/** Draws a run through the middles between its points, so that corners are round. */
const trace = (brush: CanvasRenderingContext2D, points: readonly InkPoint[]): void => {
  const [first] = points;
  if (!first) return;
  brush.beginPath();
  brush.moveTo(first.x, first.y);
  for (let at = 1; at < points.length - 1; at += 1) {
    const [point, next] = [points[at], points[at + 1]];
    if (point && next) {
      brush.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
    }
  }
  const last = points.at(-1) ?? first;
  // A dot is a line to itself.
  brush.lineTo(last.x, last.y + (points.length === 1 ? 0.01 : 0));
  brush.stroke();
};

export type Ink = {
  readonly kind: StrokeKind;
  readonly color: LineColor;
  readonly width: number;
  readonly points: readonly InkPoint[];
};

/** What is read through a highlighter. */
const HIGHLIGHT_ALPHA = 0.32;

/** Draws one line of ink. */
export const drawInk = (
  brush: CanvasRenderingContext2D,
  ink: Ink,
  palette: InkPalette,
  alpha = 1,
): void => {
  brush.globalAlpha = alpha * (ink.kind === 'highlighter' ? HIGHLIGHT_ALPHA : 1);
  brush.strokeStyle = palette.get(ink.color) ?? 'black';
  brush.lineCap = 'round';
  brush.lineJoin = 'round';
  for (const { points, width } of runsOf(ink.points, ink)) {
    brush.lineWidth = width;
    trace(brush, points);
  }
  brush.globalAlpha = 1;
};
