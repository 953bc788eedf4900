import type { Position } from '../document/values.ts';
import type { Axis } from './align.ts';
import type { Box } from './spatial-index.ts';

/** A line on which something moved and something at rest stand: `at` on its axis, over `from` to `to` on the other. */
export type Guide = {
  readonly axis: Axis;
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

export type Snap = {
  /** How far to shift what is moved. */
  readonly shift: Position;
  readonly guides: readonly Guide[];
};

const FREE: Snap = { shift: { x: 0, y: 0 }, guides: [] };

type Sides = { readonly start: number; readonly length: number };

const sidesOf = (box: Box, axis: Axis): Sides =>
  axis === 'x' ? { start: box.x, length: box.w } : { start: box.y, length: box.h };

const otherAxis = (axis: Axis): Axis => (axis === 'x' ? 'y' : 'x');

/** Both edges and the middle. */
const linesOf = ({ start, length }: Sides): readonly number[] => [
  start,
  start + length / 2,
  start + length,
];

/** The smallest shift within `reach` that puts a line of `moved` onto one of `others`; `null` when none does. */
const shiftOnAxis = (
  moved: Box,
  others: readonly Box[],
  axis: Axis,
  reach: number,
): number | null => {
  const own = linesOf(sidesOf(moved, axis));
  let best: number | null = null;
  for (const other of others) {
    for (const target of linesOf(sidesOf(other, axis))) {
      for (const line of own) {
        const shift = target - line;
        if (Math.abs(shift) <= reach && (best === null || Math.abs(shift) < Math.abs(best))) {
          best = shift;
        }
      }
    }
  }
  return best;
};

/** Every line that the box, where it is now, has in common with others. */
const guidesOnAxis = (box: Box, others: readonly Box[], axis: Axis): Guide[] => {
  const across = otherAxis(axis);
  const reaches = new Map<number, { from: number; to: number }>();
  for (const at of linesOf(sidesOf(box, axis))) {
    for (const other of others) {
      const meets = linesOf(sidesOf(other, axis)).some((line) => Math.abs(line - at) < 0.5);
      if (!meets) continue;
      const [a, b] = [sidesOf(box, across), sidesOf(other, across)];
      const known = reaches.get(at);
      reaches.set(at, {
        from: Math.min(known?.from ?? Infinity, a.start, b.start),
        to: Math.max(known?.to ?? -Infinity, a.start + a.length, b.start + b.length),
      });
    }
  }
  return Array.from(reaches, ([at, reach]) => ({ axis, at, ...reach }));
};

/** Of this many things around what is moved lines are looked for: the nearest. */
const MOST_OTHERS = 60;

const distance = (a: Box, b: Box): number =>
  Math.abs(a.x + a.w / 2 - b.x - b.w / 2) + Math.abs(a.y + a.h / 2 - b.y - b.h / 2);

/** What a moved box should be lined up with: the nearest of what is around. */
const nearest = (moved: Box, others: readonly Box[]): readonly Box[] =>
  others.length <= MOST_OTHERS
    ? others
    : others.toSorted((a, b) => distance(moved, a) - distance(moved, b)).slice(0, MOST_OTHERS);

/** Lines a moved box up with those around it where their edges or middles come within `reach` of each other. */
export const snapBox = (moved: Box, around: readonly Box[], reach: number): Snap => {
  const others = nearest(moved, around);
  if (others.length === 0) return FREE;
  const x = shiftOnAxis(moved, others, 'x', reach);
  const y = shiftOnAxis(moved, others, 'y', reach);
  if (x === null && y === null) return FREE;
  const shift = { x: x ?? 0, y: y ?? 0 };
  const box = { ...moved, x: moved.x + shift.x, y: moved.y + shift.y };
  return {
    shift,
    guides: [
      ...(x === null ? [] : guidesOnAxis(box, others, 'x')),
      ...(y === null ? [] : guidesOnAxis(box, others, 'y')),
    ],
  };
};
