import { addDays, instantOf, wallClockAt } from '../../shared/lib/zoned-time.ts';

/** When a meeting is, as three fields of a form hold it: `2026-02-09`, `09:00`, `11:00`; empty where not given. */
export type TimeFields = { readonly date: string; readonly start: string; readonly end: string };

type Instants = { readonly startsAt: number | null; readonly endsAt: number | null };

/** The fields for a meeting as it is, by its own zone's clocks. */
export const timeFields = ({ startsAt, endsAt }: Instants, timeZone: string): TimeFields => {
  const [date = '', start = ''] =
    startsAt === null ? [] : wallClockAt(startsAt, timeZone).split('T');
  const end = endsAt === null ? '' : (wallClockAt(endsAt, timeZone).split('T')[1] ?? '');
  return { date, start, end };
};

/** What somebody may not have meant: an end that falls on the next day, or times without a day. */
export const timeRemark = ({ date, start, end }: TimeFields): 'nextDay' | 'noDay' | null => {
  if (date === '') return start !== '' || end !== '' ? 'noDay' : null;
  return end !== '' && end <= (start || '00:00') ? 'nextDay' : null;
};

/**
 * What the fields mean, in milliseconds since 1970. A day without a time begins at midnight; an end before the start is
 * on the next day. Without a day there is no time at all.
 */
export const instantsOf = ({ date, start, end }: TimeFields, timeZone: string): Instants => {
  if (date === '') return { startsAt: null, endsAt: null };
  const begins = `${date}T${start || '00:00'}`;
  const startsAt = instantOf(begins, timeZone);
  if (end === '') return { startsAt, endsAt: null };
  const ends = `${date}T${end}`;
  return { startsAt, endsAt: instantOf(ends > begins ? ends : addDays(ends, 1), timeZone) };
};
