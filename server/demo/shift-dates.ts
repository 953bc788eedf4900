import { addDays, daysBetween, instantOf, wallClockAt } from '../../shared/lib/zoned-time.ts';
import type { Sample } from './sample.ts';

export type ShiftedMeeting = {
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** What a clock time of the sample's day is today, in ms since 1970; with a date, or `08:15`. */
  readonly at: (time: string) => number;
};

/** `2022-02-09T…` as Finns write it, and as it may stand in a title: `9.2.2022`. */
const finnishDate = (wallClock: string): string => {
  const [year, month, day] = wallClock.slice(0, 10).split('-').map(Number);
  return `${day}.${month}.${year}`;
};

/** The sample's meeting held on the day of `now` in its own time zone, at the clock times it has. */
export const shiftToToday = (meeting: Sample['meeting'], now: number): ShiftedMeeting => {
  const { timeZone, start, end } = meeting;
  const days = daysBetween(start, wallClockAt(now, timeZone));
  const newStart = addDays(start, days);
  const at = (time: string): number => {
    const wallClock = time.includes('T') ? time : `${start.slice(0, 10)}T${time}`;
    return instantOf(addDays(wallClock, days), timeZone);
  };
  return {
    title: meeting.title.replaceAll(finnishDate(start), finnishDate(newStart)),
    startsAt: at(start),
    endsAt: at(end),
    at,
  };
};
