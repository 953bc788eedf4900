import { expect, test } from 'vitest';
import { nextPhaseAt, phaseAt } from './phase.ts';

const MINUTE_MS = 60_000;
const times = { startsAt: 15 * MINUTE_MS, endsAt: 58 * MINUTE_MS };

/** The phases of a mingling one after the other, each with the minute it begins. */
const course = (given: Parameters<typeof phaseAt>[0]): readonly (readonly [number, string])[] => {
  const phases: [number, string][] = [];
  for (let at: number | null = 0; at !== null; at = nextPhaseAt(given, at))
    phases.push([at / MINUTE_MS, phaseAt(given, at)]);
  return phases;
};

test('goes from long before to over', () => {
  expect(course(times)).toEqual([
    [0, 'before'],
    [10, 'soon'],
    [15, 'running'],
    [56, 'ending'],
    [58, 'over'],
  ]);
});

test('knows a mingling without a start, an end, or both', () => {
  expect(course({ startsAt: undefined, endsAt: 58 * MINUTE_MS })).toEqual([
    [0, 'running'],
    [56, 'ending'],
    [58, 'over'],
  ]);
  expect(course({ startsAt: 15 * MINUTE_MS, endsAt: null })).toEqual([
    [0, 'before'],
    [10, 'soon'],
    [15, 'running'],
  ]);
  expect(course({ startsAt: null, endsAt: undefined })).toEqual([[0, 'untimed']]);
});
