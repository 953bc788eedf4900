import { boundsOf } from './canvas.ts';
import type { Box } from './spatial-index.ts';

/** How far a cluster's ground reaches beyond its notes, in canvas units, and how high its heading is. */
export const GROUND_MARGIN = 12;
export const GROUND_HEADER = 24;

/** What is drawn behind the notes of a cluster on the canvas: the box that has the heading, and the boxes of notes that lie apart. */
export type Ground = { readonly box: Box; readonly apart: readonly Box[] };

const around = ({ x, y, w, h }: Box, header: number): Box => ({
  x: x - GROUND_MARGIN,
  y: y - GROUND_MARGIN - header,
  w: w + 2 * GROUND_MARGIN,
  h: h + 2 * GROUND_MARGIN + header,
});

/** From top to bottom, and from left to right. */
const inReadingOrder = (a: Box, b: Box): number => a.y - b.y || a.x - b.x;

/**
 * One ground for all notes of a cluster, unless it would lie under notes that are not its own: then each of its notes has
 * one, and the first the heading. `null` where the cluster has no notes on the canvas.
 */
export const groundOf = (
  boxes: readonly Box[],
  holdsOthers: (area: Box) => boolean,
): Ground | null => {
  const bounds = boundsOf(boxes);
  if (!bounds) return null;
  const whole = around(bounds, GROUND_HEADER);
  if (boxes.length === 1 || !holdsOthers(around(bounds, 0))) return { box: whole, apart: [] };
  const [first, ...rest] = boxes.toSorted(inReadingOrder);
  if (!first) return null;
  return { box: around(first, GROUND_HEADER), apart: rest.map((box) => around(box, 0)) };
};
