import { addDays, daysBetween, instantOf, wallClockAt } from '../../shared/lib/zoned-time.ts';
import type { Sample } from './sample.ts';

export type ShiftedMeeting = {
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
  readonly endsAt: number;
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
  return {
    title: meeting.title.replaceAll(finnishDate(start), finnishDate(newStart)),
    startsAt: instantOf(newStart, timeZone),
    endsAt: instantOf(addDays(end, days), timeZone),
  };
};
