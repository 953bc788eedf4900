import type { MeetingState } from '../../shared/meeting/state.ts';
import type { Meeting } from '../directory/records.ts';
import type { Facilitation } from './facilitation.ts';

/** Moves a meeting to a state, tells its document, and lets every open socket be judged anew. */
export const moveMeeting = async (
  { directory, documents, mirror, reviewAlarms, now }: Facilitation,
  meeting: Pick<Meeting, 'id' | 'openUntil'>,
  state: MeetingState,
): Promise<void> => {
  const { id, openUntil } = meeting;
  await directory.setMeetingState({ id, state, openUntil, now: now() });
  documents.accessChanged(id);
  await mirror(id);
  reviewAlarms();
};
