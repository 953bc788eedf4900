import type { Position, Size } from '../document/values.ts';
import type { Box } from './spatial-index.ts';

/** Space left around what is put down, in canvas units. */
const GAP = 16;

/** How many rings of places around the wanted one are looked at before something may lie over another thing. */
const MOST_RINGS = 24;

type Search = {
  /** Top left corner of the place that is wanted. */
  readonly wanted: Position;
  readonly size: Size;
  /** True when the place is taken, or not allowed. */
  readonly isTaken: (box: Box) => boolean;
};

/** The places on a ring around the middle, the nearest first; x and y count steps. */
const ring = (radius: number): Position[] => {
  if (radius === 0) return [{ x: 0, y: 0 }];
  const steps: Position[] = [];
  for (let at = -radius; at <= radius; at += 1) {
    steps.push({ x: at, y: -radius }, { x: at, y: radius });
    if (Math.abs(at) < radius) steps.push({ x: -radius, y: at }, { x: radius, y: at });
  }
  return steps.toSorted((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
};

/** The free place nearest to the wanted one; the wanted one itself where all around is full. */
export const freePlace = ({ wanted, size, isTaken }: Search): Position => {
  const step = { x: (size.w + GAP) / 2, y: (size.h + GAP) / 2 };
  for (let radius = 0; radius <= MOST_RINGS; radius += 1) {
    for (const { x, y } of ring(radius)) {
      const place = { x: wanted.x + x * step.x, y: wanted.y + y * step.y };
      const around = { x: place.x - GAP / 2, y: place.y - GAP / 2 };
      if (!isTaken({ ...around, w: size.w + GAP, h: size.h + GAP })) return place;
    }
  }
  return wanted;
};
