import type { Position } from '../document/values.ts';
import { boundsOf } from './canvas.ts';
import type { Box } from './spatial-index.ts';

/** Which line of several boxes is put on one line: an edge, or the middle. */
export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

export type Axis = 'x' | 'y';

export type PlacedBox = { readonly id: string; readonly box: Box };
export type NewPlace = { readonly id: string; readonly place: Position };

const aligned = (box: Box, bounds: Box, alignment: Alignment): Position => {
  switch (alignment) {
    case 'left':
      return { x: bounds.x, y: box.y };
    case 'centre':
      return { x: bounds.x + (bounds.w - box.w) / 2, y: box.y };
    case 'right':
      return { x: bounds.x + bounds.w - box.w, y: box.y };
    case 'top':
      return { x: box.x, y: bounds.y };
    case 'middle':
      return { x: box.x, y: bounds.y + (bounds.h - box.h) / 2 };
    case 'bottom':
      return { x: box.x, y: bounds.y + bounds.h - box.h };
  }
};

/** Where boxes lie that are put on one line of what is around them all. */
export const alignBoxes = (boxes: readonly PlacedBox[], alignment: Alignment): NewPlace[] => {
  const bounds = boundsOf(boxes.map(({ box }) => box));
  if (!bounds) return [];
  return boxes.map(({ id, box }) => ({ id, place: aligned(box, bounds, alignment) }));
};

const LENGTHS = { x: 'w', y: 'h' } as const;

/**
 * Where boxes lie that have the same space between them, in the order they have: the first and the last stay. Where they
 * overlap more than there is room they overlap evenly.
 */
export const distributeBoxes = (boxes: readonly PlacedBox[], axis: Axis): NewPlace[] => {
  const length = LENGTHS[axis];
  const sorted = boxes.toSorted(
    (a, b) => a.box[axis] + a.box[length] / 2 - b.box[axis] - b.box[length] / 2,
  );
  const first = sorted.at(0);
  const last = sorted.at(-1);
  if (!first || !last || sorted.length < 3) return [];
  const room = last.box[axis] + last.box[length] - first.box[axis];
  const taken = sorted.reduce((sum, { box }) => sum + box[length], 0);
  const gap = (room - taken) / (sorted.length - 1);
  let at = first.box[axis];
  return sorted.map(({ id, box }) => {
    const place = { x: box.x, y: box.y, [axis]: at };
    at += box[length] + gap;
    return { id, place };
  });
};

type Tidying = {
  /** Space between the boxes. */
  readonly gap: number;
  /** No box reaches further than this, unless it is wider than all there is. */
  readonly right?: number;
};

/** Lays boxes out in rows, each as wide as the widest and as high as the highest, from the corner they begin at. */
export const tidyBoxes = (
  boxes: readonly PlacedBox[],
  { gap, right = Infinity }: Tidying,
): NewPlace[] => {
  const bounds = boundsOf(boxes.map(({ box }) => box));
  if (!bounds) return [];
  const w = Math.max(...boxes.map(({ box }) => box.w)) + gap;
  const h = Math.max(...boxes.map(({ box }) => box.h)) + gap;
  const most = Math.floor((right - bounds.x + gap) / w);
  const columns = Math.max(1, Math.min(most, Math.ceil(Math.sqrt((boxes.length * h) / w))));
  return boxes.map(({ id }, at) => ({
    id,
    place: { x: bounds.x + (at % columns) * w, y: bounds.y + Math.floor(at / columns) * h },
  }));
};
