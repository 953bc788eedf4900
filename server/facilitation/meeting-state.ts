import type { MeetingState } from '../../shared/meeting/state.ts';
import { documentName } from '../../shared/protocol/documents.ts';
import type { Meeting } from '../directory/records.ts';
import type { Facilitation } from './facilitation.ts';

/**
 * Moves a meeting to a state, tells its document, and lets every open socket be judged anew. How its boards are then is
 * kept, so that one can go back to the end of the meeting.
 */
export const moveMeeting = async (
  { directory, documents, mirror, reviewAlarms, now }: Facilitation,
  meeting: Pick<Meeting, 'id' | 'openUntil'>,
  state: MeetingState,
): Promise<void> => {
  const { id, openUntil } = meeting;
  await directory.setMeetingState({ id, state, openUntil, now: now() });
  documents.accessChanged(id);
  const boards = await directory.listBoards(id);
  documents.checkpoint(
    boards
      .filter(({ meetingId }) => meetingId === id)
      .map((board) => documentName({ kind: 'board', id: board.id })),
    state,
  );
  await mirror(id);
  reviewAlarms();
  reviewAlarms(id);
};
