import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, instantOf, wallClockAt } from './zoned-time.ts';

const HELSINKI = 'Europe/Helsinki';

describe('wall clocks', () => {
  it.each([
    ['2026-02-09T09:00', '2026-02-09T07:00:00Z'],
    ['2026-07-09T09:00', '2026-07-09T06:00:00Z'],
    ['2026-01-01T00:00', '2025-12-31T22:00:00Z'],
  ])('%s in Helsinki is %s', (wallClock, instant) => {
    expect(new Date(instantOf(wallClock, HELSINKI))).toEqual(new Date(instant));
    expect(wallClockAt(Date.parse(instant), HELSINKI)).toBe(wallClock);
  });

  it('go on through the days when summer time begins and ends', () => {
    expect(new Date(instantOf('2026-03-29T02:59', HELSINKI))).toEqual(
      new Date('2026-03-29T00:59:00Z'),
    );
    expect(new Date(instantOf('2026-03-29T03:30', HELSINKI))).toEqual(
      new Date('2026-03-29T01:30:00Z'),
    );
    expect(new Date(instantOf('2026-10-25T03:30', HELSINKI))).toEqual(
      new Date('2026-10-25T00:30:00Z'),
    );
    expect(new Date(instantOf('2026-10-25T04:00', HELSINKI))).toEqual(
      new Date('2026-10-25T02:00:00Z'),
    );
  });

  it('count days by the calendar', () => {
    expect(daysBetween('2022-02-09T09:00', '2026-11-22T00:30')).toBe(1747);
    expect(addDays('2022-02-09T09:00', 1747)).toBe('2026-11-22T09:00');
    expect(addDays('2026-03-28T09:00', 1)).toBe('2026-03-29T09:00');
  });

  it('refuse what is no time', () => {
    expect(() => instantOf('tomorrow', HELSINKI)).toThrow('not a date and time');
  });
});
