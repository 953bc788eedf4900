import { expect, test } from 'vitest';
import { spreadMinutes } from './replan.ts';

const phases = (...minutes: number[]) =>
  minutes.map((value, index) => ({ id: `p${index}`, minutes: value }));
const minutesOf = (left: number, ...minutes: number[]) =>
  spreadMinutes(phases(...minutes), left)?.map((phase) => phase.minutes) ?? null;

test('what is left is spread as it was planned', () => {
  expect(minutesOf(15, 10, 20)).toEqual([5, 10]);
  expect(minutesOf(12, 5, 5, 5)).toEqual([4, 4, 4]);
  expect(minutesOf(60, 10, 20)).toEqual([20, 40]);
});

test('everything is given, and everybody gets a minute', () => {
  for (let left = 3; left < 60; left += 1) {
    const spread = minutesOf(left, 1, 30, 7);
    if (spread === null) continue;
    expect(spread.reduce((sum, minutes) => sum + minutes, 0)).toBe(left);
    expect(Math.min(...spread)).toBeGreaterThanOrEqual(1);
  }
  expect(minutesOf(-4, 10, 20)).toEqual([1, 1]);
});

test('phases without a time keep none, and nothing changes when all fits', () => {
  expect(spreadMinutes(phases(10, 0, 20), 15)).toEqual([
    { id: 'p0', minutes: 5 },
    { id: 'p2', minutes: 10 },
  ]);
  expect(minutesOf(30, 10, 20)).toBeNull();
  expect(minutesOf(5)).toBeNull();
});
