import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, createSpatialIndex, touches } from './spatial-index.ts';

const note = (x: number, y: number): Box => ({ x, y, w: 200, h: 160 });

describe('the spatial index', () => {
  it('finds what touches an area, and nothing beside it', () => {
    const index = createSpatialIndex();
    index.set('inside', note(100, 100));
    index.set('across', note(-150, 900));
    index.set('beside', note(1200, 100));
    expect(index.within({ x: 0, y: 0, w: 1000, h: 1000 })).toEqual(new Set(['inside', 'across']));
  });

  it('follows a box that moves and forgets one that goes', () => {
    const index = createSpatialIndex();
    index.set('a', note(0, 0));
    index.set('a', note(5000, 5000));
    expect(index.within(note(0, 0)).size).toBe(0);
    expect(index.within(note(5000, 5000))).toEqual(new Set(['a']));
    index.delete('a');
    index.delete('never there');
    expect(index.within(note(5000, 5000)).size).toBe(0);
  });

  it('answers like a look at every box, however large the area', () => {
    const coordinate = fc.integer({ min: -6000, max: 6000 });
    const extent = fc.integer({ min: 8, max: 5000 });
    const box = fc.record({ x: coordinate, y: coordinate, w: extent, h: extent });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 60 }), box, (boxes, area) => {
        const index = createSpatialIndex();
        boxes.forEach((each, at) => index.set(String(at), each));
        const expected = boxes.flatMap((each, at) => (touches(each, area) ? [String(at)] : []));
        expect([...index.within(area)].toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});
