import { expect, test } from 'vitest';
import { BACK_WITHIN_MS, Leavers } from './leavers.ts';

test('who left a board is waited for a moment, on that board', () => {
  let now = 1_000;
  const leavers = new Leavers(() => now);
  leavers.left('board', 'anna');
  now += BACK_WITHIN_MS - 1;
  leavers.left('board', 'eero');
  expect(leavers.of('board')).toEqual(['anna', 'eero']);
  expect(leavers.of('other')).toEqual([]);
  now += 1;
  leavers.tidy();
  expect(leavers.of('board')).toEqual(['eero']);
  now += BACK_WITHIN_MS;
  expect(leavers.of('board')).toEqual([]);
});

test('a board that was opened anew is not asked who is there before they had time to come', () => {
  let now = 1_000;
  const leavers = new Leavers(() => now);
  expect(leavers.isOpening('board')).toBe(false);
  leavers.openedAnew('board');
  now += BACK_WITHIN_MS - 1;
  leavers.tidy();
  expect(leavers.isOpening('board')).toBe(true);
  now += 1;
  expect(leavers.isOpening('board')).toBe(false);
});
