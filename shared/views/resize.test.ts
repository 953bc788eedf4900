import { describe, expect, it } from 'vitest';
import { HANDLES, handlePoint, resizedBox } from './resize.ts';

const box = { x: 100, y: 100, w: 200, h: 160 };
const least = { w: 80, h: 60 };

describe('resizing', () => {
  it.each([
    ['se', { x: 100, y: 100, w: 230, h: 180 }],
    ['nw', { x: 130, y: 120, w: 170, h: 140 }],
    ['e', { x: 100, y: 100, w: 230, h: 160 }],
    ['n', { x: 100, y: 120, w: 200, h: 140 }],
    ['sw', { x: 130, y: 100, w: 170, h: 180 }],
  ] as const)('moves what the handle %s holds and nothing else', (handle, expected) => {
    expect(resizedBox(box, handle, { x: 30, y: 20 }, least)).toEqual(expected);
  });

  it('stops at the least size, with the opposite side in its place', () => {
    expect(resizedBox(box, 'nw', { x: 900, y: 900 }, least)).toEqual({ x: 220, y: 200, ...least });
    expect(resizedBox(box, 'se', { x: -900, y: -900 }, least)).toEqual({
      x: 100,
      y: 100,
      ...least,
    });
  });

  it('knows where each handle is', () => {
    const corners = HANDLES.filter((handle) => handle.length === 2);
    const moved = corners.map((handle) =>
      handlePoint(resizedBox(box, handle, { x: 10, y: 10 }, least), handle),
    );
    expect(moved).toEqual(
      corners.map((handle) => {
        const { x, y } = handlePoint(box, handle);
        return { x: x + 10, y: y + 10 };
      }),
    );
  });
});
