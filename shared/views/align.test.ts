import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIGNMENTS, alignBoxes, distributeBoxes, type PlacedBox, tidyBoxes } from './align.ts';
import { boundsOf } from './canvas.ts';
import { touches } from './spatial-index.ts';

const placed = (...boxes: readonly (readonly [number, number, number, number])[]): PlacedBox[] =>
  boxes.map(([x, y, w, h], at) => ({ id: String(at), box: { x, y, w, h } }));

const boxes = placed([0, 0, 100, 100], [300, 40, 50, 20], [120, 500, 200, 60]);

const moved = (given: readonly PlacedBox[], places: ReturnType<typeof alignBoxes>): PlacedBox[] =>
  given.map(({ id, box }) => ({
    id,
    box: { ...box, ...places.find((place) => place.id === id)?.place },
  }));

describe('aligning', () => {
  it.each([
    ['left', [0, 0, 0]],
    ['centre', [125, 150, 75]],
    ['right', [250, 300, 150]],
  ] as const)('puts the notes on one line: %s', (alignment, xs) => {
    const places = alignBoxes(boxes, alignment);
    expect(places.map(({ place }) => place.x)).toEqual(xs);
    expect(places.map(({ place }) => place.y)).toEqual([0, 40, 500]);
  });

  it.each([
    ['top', [0, 0, 0]],
    ['middle', [230, 270, 250]],
    ['bottom', [460, 540, 500]],
  ] as const)('and across: %s', (alignment, ys) => {
    const places = alignBoxes(boxes, alignment);
    expect(places.map(({ place }) => place.y)).toEqual(ys);
    expect(places.map(({ place }) => place.x)).toEqual([0, 300, 120]);
  });

  it('never reaches beyond what the notes covered, and does nothing the second time', () => {
    const box = fc.record({
      x: fc.integer({ min: -1000, max: 1000 }),
      y: fc.integer({ min: -1000, max: 1000 }),
      w: fc.integer({ min: 8, max: 400 }),
      h: fc.integer({ min: 8, max: 400 }),
    });
    fc.assert(
      fc.property(
        fc.array(box, { minLength: 2, maxLength: 8 }),
        fc.constantFrom(...ALIGNMENTS),
        (given, alignment) => {
          const before = given.map((one, at) => ({ id: String(at), box: one }));
          const after = moved(before, alignBoxes(before, alignment));
          const [was, is] = [before, after].map((all) => boundsOf(all.map((one) => one.box)));
          expect(is?.w).toBeLessThanOrEqual(was?.w ?? 0);
          expect(is?.h).toBeLessThanOrEqual(was?.h ?? 0);
          expect(moved(after, alignBoxes(after, alignment))).toEqual(after);
        },
      ),
    );
  });
});

describe('distributing', () => {
  it('leaves the same space between neighbours; the outer two stay', () => {
    const row = placed([0, 0, 100, 10], [110, 0, 50, 10], [400, 0, 100, 10]);
    expect(distributeBoxes(row, 'x').map(({ place }) => place.x)).toEqual([0, 225, 400]);
  });

  it('needs three', () => {
    expect(distributeBoxes(boxes.slice(0, 2), 'y')).toEqual([]);
  });
});

describe('tidying', () => {
  it('makes rows in which nothing lies over another', () => {
    const after = moved(boxes, tidyBoxes(boxes, { gap: 16 }));
    expect(after.at(0)?.box).toMatchObject({ x: 0, y: 0 });
    const overlaps = after.filter((a) => after.some((b) => a !== b && touches(a.box, b.box)));
    expect(overlaps).toEqual([]);
  });

  it('reaches no further right than it may, and takes more rows', () => {
    const row = Array.from({ length: 9 }, (_, at) => ({
      id: String(at),
      box: { x: 0, y: 0, w: 100, h: 10 },
    }));
    const after = moved(row, tidyBoxes(row, { gap: 10, right: 215 }));
    expect(Math.max(...after.map(({ box }) => box.x + box.w))).toBe(210);
    expect(Math.max(...after.map(({ box }) => box.y))).toBe(80);
    expect(tidyBoxes(row, { gap: 10, right: 5 }).every(({ place }) => place.x === 0)).toBe(true);
  });
});
