import { addDays, instantOf, wallClockAt } from '../lib/zoned-time.ts';

/** How long a meeting's boards stay open for additions where nobody chose another day. */
export const OPEN_DAYS = 28;

/** The longest that anybody can promise: what nobody has looked after for a year is not a promise. */
export const MAX_OPEN_DAYS = 366;

/** When a meeting is by its plan, and until when its boards were promised to be open by hand; null for what is not set. */
export type PlannedMeeting = {
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly openUntil: number | null;
  readonly timeZone: string;
};

/** The last minute of the day that is so many days later, by the clocks of the meeting's place: a last day counts in full. */
export const lastMinute = (from: number, days: number, timeZone: string): number =>
  instantOf(`${addDays(wallClockAt(from, timeZone), days).slice(0, 10)}T23:59`, timeZone);

/** When a meeting is over by its plan; with a start and no end, with the end of its day. */
export const plannedEnd = ({
  startsAt,
  endsAt,
  timeZone,
}: Omit<PlannedMeeting, 'openUntil'>): number | null =>
  endsAt ?? (startsAt === null ? null : lastMinute(startsAt, 0, timeZone));

/** What is promised unless somebody chooses: four weeks and the rest of that day. */
export const usualPromise = (end: number, timeZone: string): number =>
  lastMinute(end, OPEN_DAYS, timeZone);

/**
 * Until when the boards of a meeting that is not over yet stay open: as chosen, if that is behind its end, or as usual.
 * `null` as long as nobody knows when it ends.
 */
export const promisedUntil = (meeting: PlannedMeeting): number | null => {
  const { openUntil, timeZone } = meeting;
  const end = plannedEnd(meeting);
  if (end === null) return openUntil;
  return openUntil !== null && openUntil > end ? openUntil : usualPromise(end, timeZone);
};

/** Between which moments a promise may lie. */
export const promiseBounds = (
  end: number | null,
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): { readonly after: number; readonly latest: number } => {
  const after = Math.max(now, end ?? now);
  return { after, latest: lastMinute(after, MAX_OPEN_DAYS, timeZone) };
};
