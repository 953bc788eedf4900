import { describe, expect, it } from 'vitest';
import { snapBox } from './snap.ts';

const box = (x: number, y: number, w = 200, h = 160) => ({ x, y, w, h });

describe('snapping', () => {
  it('puts edge onto edge, and shows the line they share over both', () => {
    const { shift, guides } = snapBox(box(3, 300), [box(0, 0)], 6);
    expect(shift).toEqual({ x: -3, y: 0 });
    expect(guides).toContainEqual({ axis: 'x', at: 0, from: 0, to: 460 });
    expect(guides).toContainEqual({ axis: 'x', at: 200, from: 0, to: 460 });
  });

  it('puts middle onto middle of things of another size', () => {
    const { shift } = snapBox(box(48, 304, 100, 40), [box(0, 0)], 6);
    expect(shift).toEqual({ x: 2, y: 0 });
  });

  it('takes the nearest line on each axis by itself', () => {
    const { shift } = snapBox(box(204, 158), [box(0, 0), box(203, 700)], 6);
    expect(shift).toEqual({ x: -1, y: 2 });
  });

  it('leaves alone what is not near, and what is alone', () => {
    const nothing = { shift: { x: 0, y: 0 }, guides: [] };
    expect(snapBox(box(50, 300), [box(0, 0)], 6)).toEqual(nothing);
    expect(snapBox(box(0, 0), [], 6)).toEqual(nothing);
  });

  it('asks the nearest only, where there are many', () => {
    const far = Array.from({ length: 500 }, (_, at) => box(1_000_000 + at, at * 500));
    expect(snapBox(box(2, 300), [...far, box(0, 0)], 6).shift.x).toBe(-2);
  });
});
