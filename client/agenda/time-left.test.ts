import { expect, test } from 'vitest';
import { timeLeft } from './time-left.ts';

test.each([
  [0, '0:00'],
  [-5, '0:00'],
  [1, '0:01'],
  [59_001, '1:00'],
  [32 * 60_000 + 10_000, '32:10'],
  [65 * 60_000, '1:05:00'],
])('%i ms are %s', (ms, words) => {
  expect(timeLeft(ms)).toBe(words);
});
