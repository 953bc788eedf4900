import type { InkPoint } from '../../../../shared/board/ink.ts';
import { distanceToLine } from '../../../../shared/views/route.ts';

/** How much of the way to the pointer the ink goes at once: the rest is the trembling of the hand. */
const FOLLOWS = 0.6;

/** The next point of a line that follows the pointer calmly. */
export const followed = (last: InkPoint | undefined, pointer: InkPoint): InkPoint =>
  last
    ? {
        x: last.x + (pointer.x - last.x) * FOLLOWS,
        y: last.y + (pointer.y - last.y) * FOLLOWS,
        pressure: last.pressure + (pointer.pressure - last.pressure) * FOLLOWS,
      }
    : pointer;

/** How different a pressure may be from what is kept around it, times the tolerance. */
const PRESSURE_WEIGHT = 12;

const farthest = (
  points: readonly InkPoint[],
  first: number,
  last: number,
): { readonly at: number; readonly far: number } => {
  const [from, to] = [points[first], points[last]];
  let [at, far] = [first, 0];
  if (!from || !to) return { at, far };
  for (let index = first + 1; index < last; index += 1) {
    const point = points[index];
    if (!point) continue;
    const part = (index - first) / (last - first);
    const pressure = from.pressure + (to.pressure - from.pressure) * part;
    const away = Math.max(
      distanceToLine(point, from, to),
      Math.abs(point.pressure - pressure) * PRESSURE_WEIGHT,
    );
    if (away > far) [at, far] = [index, away];
  }
  return { at, far };
};

/** The fewest of these points that make the same line, to a tolerance in canvas units. */
export const simplified = (points: readonly InkPoint[], tolerance: number): readonly InkPoint[] => {
  const kept = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [first, last] = span;
    const { at, far } = farthest(points, first, last);
    if (far <= tolerance) continue;
    kept.add(at);
    open.push([first, at], [at, last]);
  }
  return points.filter((_, index) => kept.has(index));
};
