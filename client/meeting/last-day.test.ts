import { describe, expect, it } from 'vitest';
import { wallClockAt } from '../../shared/lib/zoned-time.ts';
import { dayFault, dayRange, endOfDay, offeredDay } from './last-day.ts';

const timeZone = 'Europe/Helsinki';
const now = Date.UTC(2026, 1, 9, 6);
const live = {
  state: 'live',
  startsAt: now,
  endsAt: Date.UTC(2026, 1, 11, 9),
  timeZone,
} as const;
const resting = { ...live, state: 'resting' } as const;

describe('the last day for additions', () => {
  it('is offered as promised, or four weeks from the end or from now', () => {
    const promised = endOfDay('2026-02-20', timeZone);
    expect(offeredDay(live, { promised, now })).toBe('2026-02-20');
    expect(offeredDay(live, { promised: null, now })).toBe('2026-03-11');
    expect(offeredDay(resting, { promised: now - 1, now })).toBe('2026-03-09');
  });

  it('counts in full by the meeting’s clocks', () => {
    expect(wallClockAt(endOfDay('2026-03-29', timeZone), timeZone)).toBe('2026-03-29T23:59');
  });

  it('says why a day cannot be one', () => {
    expect(dayFault('', live, now)).toBe('meeting.lastDayMissing');
    expect(dayFault('12026-01-01', live, now)).toBe('meeting.lastDayMissing');
    expect(dayFault('2026-02-08', live, now)).toBe('meeting.lastDayPast');
    expect(dayFault('2026-02-10', live, now)).toBe('meeting.lastDayEarly');
    expect(dayFault('2026-02-10', resting, now)).toBeNull();
    expect(dayFault('2027-02-13', live, now)).toBe('meeting.lastDayTooFar');
    expect(dayRange(live, now)).toEqual({ min: '2026-02-11', max: '2027-02-12' });
    expect(dayFault('2027-02-12', live, now)).toBeNull();
  });
});
