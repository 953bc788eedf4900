import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distanceToRoute,
  headPath,
  pointBox,
  pointOn,
  routeBetween,
  routeBounds,
  routePath,
} from './route.ts';
import { covers, type Box } from './spatial-index.ts';

const NOTE = { w: 200, h: 160 };
const number = fc.integer({ min: -5000, max: 5000 });
const box: fc.Arbitrary<Box> = fc.record({
  x: number,
  y: number,
  w: fc.integer({ min: 8, max: 900 }),
  h: fc.integer({ min: 8, max: 900 }),
});

describe('the route of a connector', () => {
  it('leads from the sides that face each other', () => {
    const left = { x: 0, y: 0, ...NOTE };
    const right = { x: 500, y: 20, ...NOTE };
    expect(routeBetween(left, right)).toMatchObject({
      start: { x: 200, y: 80 },
      end: { x: 500, y: 100 },
    });
    const below = { x: 10, y: 400, ...NOTE };
    expect(routeBetween(left, below)).toMatchObject({
      start: { x: 100, y: 160 },
      end: { x: 110, y: 400 },
    });
  });

  it('is straight between two points', () => {
    const route = routeBetween(pointBox({ x: 0, y: 0 }), pointBox({ x: 100, y: 50 }));
    expect(pointOn(route, 0.5)).toEqual({ x: 50, y: 25 });
    expect(distanceToRoute({ x: 50, y: 25 }, route)).toBeCloseTo(0);
    expect(routePath(route)).toBe('M0 0C40 20 60 30 100 50');
  });

  it('begins and ends where it says, lies in its bounds, and is near to itself', () => {
    fc.assert(
      fc.property(box, box, (from, to) => {
        const route = routeBetween(from, to);
        expect(pointOn(route, 0)).toEqual(route.start);
        const { x, y } = pointOn(route, 1);
        expect(x).toBeCloseTo(route.end.x);
        expect(y).toBeCloseTo(route.end.y);
        const bounds = routeBounds(route);
        const middle = pointOn(route, 0.5);
        const roomy = bounds && {
          x: bounds.x - 1,
          y: bounds.y - 1,
          w: bounds.w + 2,
          h: bounds.h + 2,
        };
        expect(roomy && covers(roomy, pointBox(middle))).toBe(true);
        expect(distanceToRoute(middle, route)).toBeLessThan(1);
        // Also of two things at one place there is a line that can be drawn.
        expect(`${routePath(route)}${headPath(route.end, route.coming, 12)}`).not.toMatch(
          /NaN|Inf/,
        );
      }),
    );
  });
});
