import { expect, test } from 'vitest';
import { GROUND_HEADER, GROUND_MARGIN, groundOf } from './grounds.ts';

const note = (x: number, y: number) => ({ x, y, w: 200, h: 100 });

test('notes that lie together have one ground, with room for the heading', () => {
  expect(groundOf([note(0, 0), note(220, 0)], () => false)).toEqual({
    box: {
      x: -GROUND_MARGIN,
      y: -GROUND_MARGIN - GROUND_HEADER,
      w: 420 + 2 * GROUND_MARGIN,
      h: 100 + 2 * GROUND_MARGIN + GROUND_HEADER,
    },
    apart: [],
  });
});

test('with others between them each has its own, and the first of them the heading', () => {
  const ground = groundOf([note(900, 400), note(0, 0)], () => true);
  expect(ground?.box).toMatchObject({ x: -GROUND_MARGIN, w: 200 + 2 * GROUND_MARGIN });
  expect(ground?.apart).toEqual([
    {
      x: 900 - GROUND_MARGIN,
      y: 400 - GROUND_MARGIN,
      w: 200 + 2 * GROUND_MARGIN,
      h: 100 + 2 * GROUND_MARGIN,
    },
  ]);
});

test('without notes there is none', () => {
  expect(groundOf([], () => false)).toBeNull();
});
