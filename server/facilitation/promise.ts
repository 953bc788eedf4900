import { ok, type Result } from '../../shared/lib/result.ts';
import { isOver } from '../../shared/meeting/over.ts';
import {
  plannedEnd,
  promiseBounds,
  promisedUntil,
  usualPromise,
} from '../../shared/meeting/promise.ts';
import type { Meeting } from '../directory/records.ts';
import { type Refusal, refuseField } from './refusal.ts';

type Promised = Pick<
  Meeting,
  'state' | 'stateSince' | 'startsAt' | 'endsAt' | 'openUntil' | 'timeZone'
>;

/**
 * What everybody is told: until when a meeting's boards take additions, or since when they take none. Before the meeting is
 * over that is what is planned, and moves with its times; `null` when nobody knows.
 */
export const promiseOf = (meeting: Promised): number | null => {
  if (isOver(meeting.state)) return meeting.openUntil;
  const promised = promisedUntil(meeting);
  // Somebody opened an old meeting anew.
  return promised !== null && promised > meeting.stateSince ? promised : null;
};

/** What is promised when a meeting is opened for additions at a moment and nobody says until when. */
export const promiseAt = (meeting: Promised, at: number): number => {
  const promised = promiseOf(meeting);
  return promised !== null && promised > at ? promised : usualPromise(at, meeting.timeZone);
};

/** Whether a moment can be promised. */
export const checkPromise = (
  meeting: Promised,
  openUntil: number,
  now: number,
): Result<null, Refusal> => {
  const end = isOver(meeting.state) ? null : plannedEnd(meeting);
  const { after, latest } = promiseBounds(end, { now, timeZone: meeting.timeZone });
  if (openUntil <= now) return refuseField('openUntil', 'must be in the future');
  if (openUntil <= after) return refuseField('openUntil', 'must be later than the meeting’s end');
  if (openUntil > latest) {
    return refuseField('openUntil', 'must be at most a year away');
  }
  return ok(null);
};

/** What is written down for a meeting that is not over: nothing if it is what would be promised anyway. */
export const asChosen = (meeting: Promised, openUntil: number | null): number | null =>
  openUntil === promisedUntil({ ...meeting, openUntil: null }) ? null : openUntil;
