import { instantOf, wallClockAt } from '../../shared/lib/zoned-time.ts';
import { isOver } from '../../shared/meeting/over.ts';
import { plannedEnd, promiseBounds, usualPromise } from '../../shared/meeting/promise.ts';
import type { MeetingState } from '../../shared/meeting/state.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** What a date has to do with: when the meeting is, and what is promised now. */
export type DayContext = {
  readonly state: MeetingState;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly timeZone: string;
};

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The day of a moment as a date field holds it. */
export const dayOf = (instant: number, timeZone: string): string =>
  wallClockAt(instant, timeZone).slice(0, 10);

/** A last day counts in full: it ends with its last minute. */
export const endOfDay = (day: string, timeZone: string): number =>
  instantOf(`${day}T23:59`, timeZone);

/** Until when additions can be promised in this state; before the end there is nothing to add to it. */
const boundsOf = (meeting: DayContext, now: number) =>
  promiseBounds(isOver(meeting.state) ? null : plannedEnd(meeting), {
    now,
    timeZone: meeting.timeZone,
  });

/** The day that is offered: what is promised if that is still to come, or the usual one. */
export const offeredDay = (
  meeting: DayContext,
  { promised, now }: { readonly promised: number | null; readonly now: number },
): string => {
  const { after } = boundsOf(meeting, now);
  const offered =
    promised !== null && promised > after ? promised : usualPromise(after, meeting.timeZone);
  return dayOf(offered, meeting.timeZone);
};

/** The first and the last day that a field offers. */
export const dayRange = (
  meeting: DayContext,
  now: number,
): { readonly min: string; readonly max: string } => {
  const { after, latest } = boundsOf(meeting, now);
  return { min: dayOf(after, meeting.timeZone), max: dayOf(latest, meeting.timeZone) };
};

/** Why a day cannot be promised; null when it can. */
export const dayFault = (day: string, meeting: DayContext, now: number): MessageKey | null => {
  if (!DAY.test(day)) return 'meeting.lastDayMissing';
  const { after, latest } = boundsOf(meeting, now);
  const until = endOfDay(day, meeting.timeZone);
  if (until <= now) return 'meeting.lastDayPast';
  if (until <= after) return 'meeting.lastDayEarly';
  return until > latest ? 'meeting.lastDayTooFar' : null;
};
