import { expect, test } from 'vitest';
import { Absences } from './absences.ts';

const MINUTE_MS = 60_000;

test('whoever was here before a restart has a while to come back', () => {
  let now = 5_000;
  const absences = new Absences(() => now);
  expect(absences.lengthOf('m', 'anna')).toBe(0);
  now += 25_000;
  expect(absences.lengthOf('m', 'anna')).toBe(5_000);
});

test('an absence counts from when the last socket closed', () => {
  let now = 0;
  const absences = new Absences(() => now);
  now = MINUTE_MS;
  absences.begin({ meetingId: 'm', personId: 'anna' });
  now += 3_000;
  absences.begin({ meetingId: 'm', personId: 'anna' });
  now += 4_000;
  expect(absences.lengthOf('m', 'anna')).toBe(4_000);
  expect(absences.lengthOf('other', 'anna')).toBe(MINUTE_MS - 20_000 + 7_000);
});

test('old absences are forgotten, and are no shorter for it', () => {
  let now = 0;
  const absences = new Absences(() => now);
  absences.begin({ meetingId: 'm', personId: 'anna' });
  now = 11 * MINUTE_MS;
  absences.tidy();
  expect(absences.lengthOf('m', 'anna')).toBeGreaterThan(10 * MINUTE_MS);
});
