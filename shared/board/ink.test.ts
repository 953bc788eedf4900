import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkFromText, inkIn, inkOf, inkToText, isInk, MAX_INK_POINTS } from './ink.ts';

const coordinate = fc.integer({ min: -20_000, max: 20_000 }).map((quarters) => quarters / 4);
const point = fc.record({
  x: coordinate,
  y: coordinate,
  pressure: fc.integer({ min: 0, max: 63 }).map((part) => part / 63),
});

describe('ink as text', () => {
  it('comes back as it was, to a quarter of a unit', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 200 }), (points) => {
        expect(inkFromText(inkToText(points))).toEqual(points.map((one) => ({ ...one })));
      }),
    );
  });

  it('lies where it was drawn, and is stretched with its frame', () => {
    const drawn = [
      { x: 100, y: 50, pressure: 1 },
      { x: 140, y: 90, pressure: 1 },
    ];
    const { points, frame } = inkOf(drawn);
    expect(frame).toEqual({ x: 100, y: 50, w: 40, h: 40 });
    expect(inkIn(points, frame)).toEqual(drawn);
    expect(inkIn(points, { x: 0, y: 0, w: 80, h: 20 })[1]).toEqual({ x: 80, y: 20, pressure: 1 });
  });

  it('gives a dot and a level line a frame that can be taken hold of', () => {
    const dot = inkOf([{ x: 10, y: 10, pressure: 0.5 }]);
    expect(dot.frame).toEqual({ x: 6, y: 6, w: 8, h: 8 });
    expect(inkIn(dot.points, dot.frame)[0]).toMatchObject({ x: 10, y: 10 });
  });

  it('is nothing else than what it writes itself', () => {
    for (const text of ['', '0', '00', '0?0', '0 0', '\u0000', 'zzzzzzzz', '€€€', '___0']) {
      expect([text, isInk(text)]).toEqual([text, false]);
    }
    expect(isInk('000'.repeat(MAX_INK_POINTS))).toBe(true);
    expect(isInk('000'.repeat(MAX_INK_POINTS + 1))).toBe(false);
    // Every step goes as far as a number can say: soon it is nowhere on a canvas.
    expect(isInk('____V0_'.repeat(40))).toBe(false);
    fc.assert(fc.property(fc.string(), (text) => typeof isInk(text) === 'boolean'));
  });
});
