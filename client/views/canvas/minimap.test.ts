import { describe, expect, it } from 'vitest';
import { fromMap, mapScale, onMap } from './minimap.ts';

const area = { x: -1000, y: 500, w: 4000, h: 1000 };
const picture = { w: 200, h: 120 };

describe('the map of the whole board', () => {
  it('holds all of it, in its middle', () => {
    const map = mapScale(area, picture);
    const { x, y, w, h } = onMap(map, area);
    expect(x).toBeGreaterThan(0);
    expect(x + w).toBeLessThan(picture.w);
    expect(x + w / 2).toBeCloseTo(100);
    expect(y + h / 2).toBeCloseTo(60);
    expect(w / h).toBeCloseTo(4);
  });

  it('leads back to where one presses', () => {
    const map = mapScale(area, picture);
    const { x, y } = onMap(map, { x: 700, y: 800, w: 0, h: 0 });
    const there = fromMap(map, { x, y });
    expect(there.x).toBeCloseTo(700);
    expect(there.y).toBeCloseTo(800);
  });
});
