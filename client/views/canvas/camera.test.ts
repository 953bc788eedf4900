import { describe, expect, it } from 'vitest';
import {
  between,
  buttonScale,
  fitted,
  MAX_ZOOM,
  MOST_BUTTON_SCALE,
  MIN_ZOOM,
  panned,
  showing,
  toCanvas,
  viewOf,
  zoomedAt,
} from './camera.ts';

const window = { w: 1000, h: 600 };

describe('the camera', () => {
  it('keeps the point under the pointer while zooming', () => {
    const camera = { x: -50, y: 20, zoom: 0.7 };
    const pointer = { x: 333, y: 421 };
    const before = toCanvas(camera, pointer);
    const after = toCanvas(zoomedAt(camera, pointer, 2.3), pointer);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });

  it('zooms no further than its limits', () => {
    const camera = { x: 0, y: 0, zoom: 1 };
    expect(zoomedAt(camera, { x: 0, y: 0 }, 99).zoom).toBe(MAX_ZOOM);
    expect(zoomedAt(camera, { x: 0, y: 0 }, 0).zoom).toBe(MIN_ZOOM);
  });

  it('pans by screen pixels', () => {
    expect(panned({ x: 0, y: 0, zoom: 2 }, 100, -50)).toEqual({ x: 50, y: -25, zoom: 2 });
  });

  it('fits a large box whole into the window, and a small one no larger than life', () => {
    const large = { x: 0, y: 0, w: 4000, h: 900 };
    const view = viewOf(fitted(large, window), window);
    expect(view.x).toBeLessThan(0);
    expect(view.x + view.w).toBeGreaterThan(4000);
    const small = fitted({ x: 10, y: 10, w: 200, h: 160 }, window);
    expect(small).toEqual({ x: 110 - 500, y: 90 - 300, zoom: 1 });
  });

  it('moves only as far as it must to show a box', () => {
    const camera = { x: 0, y: 0, zoom: 1 };
    expect(showing(camera, window, { x: 300, y: 200, w: 200, h: 160 })).toBe(camera);
    const right = showing(camera, window, { x: 1200, y: 200, w: 200, h: 160 });
    expect(right.y).toBe(0);
    expect(right.x).toBeGreaterThan(400);
    const huge = showing(camera, window, { x: -900, y: 100, w: 5000, h: 100 });
    expect(huge.x).toBeLessThan(-900);
  });

  it('goes from one to the other', () => {
    const from = { x: 0, y: 0, zoom: 1 };
    const to = { x: 400, y: -100, zoom: 0.25 };
    expect(between(from, to, 0, window)).toEqual(from);
    const end = between(from, to, 1, window);
    expect(end.x).toBeCloseTo(400);
    expect(end.y).toBeCloseTo(-100);
    expect(end.zoom).toBeCloseTo(0.25);
  });
});

describe('the buttons of a note', () => {
  it('stay 24 pixels large from as far away as they fit', () => {
    for (const zoom of [0.5, 0.6, 0.8, 0.86, 1, 2]) {
      expect(28 * zoom * buttonScale(zoom)).toBeGreaterThanOrEqual(24);
    }
    expect(buttonScale(1)).toBe(1);
    expect(buttonScale(0.1)).toBe(MOST_BUTTON_SCALE);
  });
});
