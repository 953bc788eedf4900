import { describe, expect, it } from 'vitest';
import { instantsOf, timeFields, timeRemark } from './meeting-form.ts';

const zone = 'Europe/Helsinki';

describe('instantsOf', () => {
  it('reads clocks of the meeting’s zone', () => {
    const fields = { date: '2026-02-09', start: '09:00', end: '11:00' };
    expect(instantsOf(fields, zone)).toEqual({
      startsAt: Date.UTC(2026, 1, 9, 7),
      endsAt: Date.UTC(2026, 1, 9, 9),
    });
  });

  it('takes an early end for the next day’s', () => {
    const { startsAt, endsAt } = instantsOf(
      { date: '2026-02-09', start: '22:00', end: '01:00' },
      zone,
    );
    expect((endsAt ?? 0) - (startsAt ?? 0)).toBe(3 * 3_600_000);
  });

  it('needs a day', () => {
    expect(instantsOf({ date: '', start: '09:00', end: '' }, zone)).toEqual({
      startsAt: null,
      endsAt: null,
    });
  });

  it('is content with a day alone', () => {
    expect(instantsOf({ date: '2026-07-01', start: '', end: '' }, zone)).toEqual({
      startsAt: Date.UTC(2026, 5, 30, 21),
      endsAt: null,
    });
  });
});

describe('timeFields', () => {
  it('is the way back', () => {
    const fields = { date: '2026-02-09', start: '09:00', end: '11:00' };
    expect(timeFields(instantsOf(fields, zone), zone)).toEqual(fields);
    expect(timeFields({ startsAt: null, endsAt: null }, zone)).toEqual({
      date: '',
      start: '',
      end: '',
    });
  });
});

describe('timeRemark', () => {
  it('says what somebody may not have meant', () => {
    const day = { date: '2026-02-09', start: '10:00', end: '11:00' };
    expect(timeRemark(day)).toBeNull();
    expect(timeRemark({ ...day, end: '09:00' })).toBe('nextDay');
    expect(timeRemark({ ...day, date: '' })).toBe('noDay');
    expect(timeRemark({ date: '', start: '', end: '' })).toBeNull();
  });
});
