import type { MeetingState } from './state.ts';

/** True for a meeting in which nothing is led any more. */
export const isOver = (state: MeetingState): boolean => state !== 'preparation' && state !== 'live';

/** True for one whose boards take no additions any more, but for those that were woken. */
export const isClosed = (state: MeetingState): boolean =>
  state === 'resting' || state === 'archived';
