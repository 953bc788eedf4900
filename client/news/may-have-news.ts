import type { MeetingState } from '../../shared/meeting/state.ts';

/** Somebody may be adding to its boards: of all others nobody needs to ask. */
export const mayHaveNews = ({ state }: { readonly state: MeetingState }): boolean =>
  state === 'live' || state === 'open';
