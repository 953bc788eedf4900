import type { Position, Size } from '../document/values.ts';
import type { Box } from './spatial-index.ts';

/** The edges and corners that a box is resized by, by the points of the compass. */
export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type Handle = (typeof HANDLES)[number];

export const isHandle = (value: unknown): value is Handle =>
  HANDLES.some((handle) => handle === value);

type Span = { readonly start: number; readonly length: number };

const stretch = (span: Span, by: number, least: number, side: 'start' | 'end' | null): Span => {
  if (side === 'end') return { ...span, length: Math.max(least, span.length + by) };
  if (side === null) return span;
  const length = Math.max(least, span.length - by);
  return { start: span.start + span.length - length, length };
};

const sideOf = (handle: Handle, start: string, end: string): 'start' | 'end' | null => {
  if (handle.includes(start)) return 'start';
  return handle.includes(end) ? 'end' : null;
};

/** The box after one of its handles was moved: the opposite side stays where it is, and it gets no smaller than `least`. */
export const resizedBox = (box: Box, handle: Handle, by: Position, least: Size): Box => {
  const x = stretch({ start: box.x, length: box.w }, by.x, least.w, sideOf(handle, 'w', 'e'));
  const y = stretch({ start: box.y, length: box.h }, by.y, least.h, sideOf(handle, 'n', 's'));
  return { x: x.start, y: y.start, w: x.length, h: y.length };
};

/** No smaller than this may a box around several be, or one of them would be smaller than `least`. */
export const leastAround = (bounds: Box, boxes: readonly Box[], least: Size): Size => ({
  w: Math.max(0, ...boxes.map(({ w }) => (bounds.w * Math.min(least.w, w)) / w)),
  h: Math.max(0, ...boxes.map(({ h }) => (bounds.h * Math.min(least.h, h)) / h)),
});

/** Boxes as they lie, and as large as they are, after the box around them was made another one. */
export const scaledBox = (box: Box, from: Box, to: Box): Box => {
  const scale = { x: to.w / from.w, y: to.h / from.h };
  return {
    x: to.x + (box.x - from.x) * scale.x,
    y: to.y + (box.y - from.y) * scale.y,
    w: box.w * scale.x,
    h: box.h * scale.y,
  };
};

/** Where the moved handle of a box is: the point that is lined up with others. */
export const handlePoint = (box: Box, handle: Handle): Position => ({
  x: handle.includes('w') ? box.x : handle.includes('e') ? box.x + box.w : box.x + box.w / 2,
  y: handle.includes('n') ? box.y : handle.includes('s') ? box.y + box.h : box.y + box.h / 2,
});
