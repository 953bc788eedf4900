import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceToLine } from '../../../../shared/views/route.ts';
import { followed, simplified } from './smooth.ts';

const line = (count: number) =>
  Array.from({ length: count }, (_, x) => ({ x, y: 0, pressure: 0.5 }));

describe('a line of ink', () => {
  it('keeps the ends of what is straight, and every corner', () => {
    expect(simplified(line(500), 0.5)).toHaveLength(2);
    const corner = [...line(50), ...line(50).map(({ x }) => ({ x: 49, y: x, pressure: 0.5 }))];
    expect(simplified(corner, 0.5)).toHaveLength(3);
    expect(simplified(line(1), 0.5)).toHaveLength(1);
  });

  it('keeps where the pen was pressed', () => {
    const pressed = line(21).map((point, at) => ({ ...point, pressure: at === 10 ? 1 : 0.2 }));
    expect(simplified(pressed, 0.5).some(({ pressure }) => pressure === 1)).toBe(true);
  });

  it('leaves out nothing that is further away than it may be', () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 300 }),
      y: fc.integer({ min: 0, max: 300 }),
      pressure: fc.constant(0.5),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 60 }), (points) => {
        const kept = simplified(points, 2);
        for (const one of points) {
          const nearest = kept
            .slice(1)
            .map((next, at) => distanceToLine(one, kept[at] ?? next, next));
          expect(Math.min(...nearest)).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  it('follows the pointer without its trembling', () => {
    const shaken = Array.from({ length: 40 }, (_, x) => ({
      x,
      y: x % 2 === 0 ? 2 : -2,
      pressure: 1,
    }));
    let last = shaken[0];
    const ys: number[] = [];
    for (const point of shaken.slice(1)) {
      last = followed(last, point);
      ys.push(Math.abs(last.y));
    }
    expect(Math.max(...ys.slice(5))).toBeLessThan(1.2);
  });
});
