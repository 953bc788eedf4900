import { isClosed, isOver } from '../../shared/meeting/over.ts';
import type { MeetingState } from '../../shared/meeting/state.ts';
import { documentName } from '../../shared/protocol/documents.ts';
import type { Meeting } from '../directory/records.ts';
import type { Facilitation } from './facilitation.ts';
import { asChosen, promiseAt } from './promise.ts';

export type Move = {
  readonly to: MeetingState;
  /** Until when the boards take additions from now on; left out or null: as was promised. */
  readonly openUntil?: number | null;
  /** When it happens; a step by the clock that comes late counts from when it was due. */
  readonly at: number;
};

/** What the meeting says of its closing in its new state. */
const openUntilAfter = (meeting: Meeting, { to, openUntil, at }: Move): number | null => {
  if (to === 'open') return openUntil ?? promiseAt(meeting, at);
  // Closed before its time: from now on.
  if (isClosed(to)) return Math.min(openUntil ?? meeting.openUntil ?? at, at);
  const chosen = openUntil === undefined ? meeting.openUntil : openUntil;
  return isOver(meeting.state) && chosen !== null && chosen <= at
    ? null
    : asChosen(meeting, chosen);
};

/** Tells everybody until when the boards are open, and lets the clock look again. */
export const tellPromise = async (
  { mirror, reviewAlarms }: Pick<Facilitation, 'mirror' | 'reviewAlarms'>,
  id: string,
): Promise<void> => {
  await mirror(id);
  reviewAlarms();
};

/**
 * Moves a meeting to a state, tells its document, and lets every open socket be judged anew. How its boards are then is
 * kept, so that one can go back to the end of the meeting.
 */
export const moveMeeting = async (
  facilitation: Facilitation,
  meeting: Meeting,
  move: Move,
): Promise<void> => {
  const { directory, documents, reviewAlarms } = facilitation;
  const { id } = meeting;
  const openUntil = openUntilAfter(meeting, move);
  await directory.setMeetingState({ id, state: move.to, openUntil, now: move.at });
  documents.accessChanged(id);
  const boards = await directory.listBoards(id);
  documents.checkpoint(
    boards
      .filter(({ meetingId }) => meetingId === id)
      .map((board) => documentName({ kind: 'board', id: board.id })),
    move.to,
  );
  await tellPromise(facilitation, id);
  reviewAlarms(id);
};
