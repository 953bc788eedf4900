import { plannedEnd } from './promise.ts';

/** In the order of a meeting's life: made ready, held, added to, read, put away. */
export const MEETING_STATES = ['preparation', 'live', 'open', 'resting', 'archived'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** What the clock looks at. Times are ms since 1970, null when not set. */
export type TimedMeeting = {
  readonly state: MeetingState;
  readonly stateSince: number;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly openUntil: number | null;
  readonly timeZone: string;
};

export type Transition = { readonly to: MeetingState; readonly at: number };

/** A meeting that runs late is not cut off: it opens for additions only a while after its end. */
export const LIVE_AFTER_END_MS = 15 * 60_000;

/** A meeting announced for later is prepared first; any other is live at once. */
export const firstState = (startsAt: number | null, now: number): MeetingState =>
  startsAt !== null && startsAt > now ? 'preparation' : 'live';

/**
 * The next step that time alone will make, which is due when its moment is past; `null` when only a facilitator
 * moves the meeting on. `archiveAfterMs`: how long a meeting rests before it is put away, `null` for ever. A moment before the state began does not count: what a facilitator set by hand stays.
 */
export const nextTransition = (
  meeting: TimedMeeting,
  archiveAfterMs: number | null,
): Transition | null => {
  const { state, stateSince, startsAt, openUntil } = meeting;
  const end = plannedEnd(meeting);
  const step = (to: MeetingState, at: number | null): Transition | null =>
    at === null || at <= stateSince ? null : { to, at };
  switch (state) {
    case 'preparation':
      return step('live', startsAt);
    case 'live':
      return step('open', end === null ? null : end + LIVE_AFTER_END_MS);
    case 'open':
      return step('resting', openUntil);
    case 'resting':
      return step('archived', archiveAfterMs === null ? null : stateSince + archiveAfterMs);
    case 'archived':
      return null;
  }
};
