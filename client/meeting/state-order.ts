import type { MeetingState } from '../../shared/meeting/records/control.ts';

/** The states in the order of a meeting's life. */
export const MEETING_STATE_ORDER: readonly MeetingState[] = [
  'preparation',
  'live',
  'open',
  'resting',
  'archived',
];
