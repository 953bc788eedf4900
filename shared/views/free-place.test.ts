import { describe, expect, it } from 'vitest';
import { freePlace } from './free-place.ts';
import { createSpatialIndex, touches } from './spatial-index.ts';

const size = { w: 200, h: 160 };

describe('a free place', () => {
  it('is the wanted one when nothing lies there', () => {
    expect(freePlace({ wanted: { x: 7, y: 9 }, size, isTaken: () => false })).toEqual({
      x: 7,
      y: 9,
    });
  });

  it('is beside what lies there, for one note after another', () => {
    const index = createSpatialIndex();
    const boxes = Array.from({ length: 30 }, (_, at) => {
      const isTaken = (box: Parameters<typeof touches>[0]) => index.within(box).size > 0;
      const box = { ...freePlace({ wanted: { x: 0, y: 0 }, size, isTaken }), ...size };
      index.set(String(at), box);
      return box;
    });
    expect(boxes.filter((a) => boxes.some((b) => a !== b && touches(a, b)))).toEqual([]);
  });

  it('is the wanted one where everything is full, rather than far away', () => {
    expect(freePlace({ wanted: { x: 1, y: 2 }, size, isTaken: () => true })).toEqual({
      x: 1,
      y: 2,
    });
  });
});
