import { describe, expect, test } from 'vitest';
import { wallClockAt } from '../lib/zoned-time.ts';
import { plannedEnd, promiseBounds, promisedUntil } from './promise.ts';

const timeZone = 'Europe/Helsinki';
/** 9.00–11.00 in Helsinki, four weeks and some before summer time begins. */
const startsAt = Date.UTC(2026, 2, 2, 7);
const endsAt = Date.UTC(2026, 2, 2, 9);
const meeting = { startsAt, endsAt, openUntil: null, timeZone };

describe('what is promised', () => {
  test('is four weeks behind the end unless somebody chose, the last day in full, in summer time too', () => {
    expect(wallClockAt(promisedUntil(meeting) ?? 0, timeZone)).toBe('2026-03-30T23:59');
  });

  test('is what was chosen, as long as that is behind the end', () => {
    const openUntil = endsAt + 86_400_000;
    expect(promisedUntil({ ...meeting, openUntil })).toBe(openUntil);
    const later = { ...meeting, endsAt: openUntil, openUntil };
    expect(wallClockAt(promisedUntil(later) ?? 0, timeZone)).toBe('2026-03-31T23:59');
  });

  test('is nothing while nobody knows when the meeting ends', () => {
    expect(promisedUntil({ ...meeting, startsAt: null, endsAt: null })).toBeNull();
  });

  test('counts from the end of the day when there is a start alone', () => {
    expect(wallClockAt(plannedEnd({ ...meeting, endsAt: null }) ?? 0, timeZone)).toBe(
      '2026-03-02T23:59',
    );
  });

  test('lies behind now and the end, and at most a year away', () => {
    const { after, latest } = promiseBounds(endsAt, { now: startsAt, timeZone });
    expect(after).toBe(endsAt);
    expect(wallClockAt(latest, timeZone)).toBe('2027-03-03T23:59');
    expect(promiseBounds(endsAt, { now: endsAt + 5, timeZone }).after).toBe(endsAt + 5);
  });
});
