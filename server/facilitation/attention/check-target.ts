import { ok, type Result } from '../../../shared/lib/result.ts';
import { readListedBoards, readPhases } from '../../../shared/meeting/read.ts';
import type { Target } from '../../../shared/meeting/records/attention.ts';
import { readMeeting } from '../edit-meeting.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Sender } from '../outcome.ts';
import { type Refusal, refuse, refuseField } from '../refusal.ts';

/** Whether everybody of the meeting sees a board is what the meeting's list says to them. */
const isSeenByAll = async (
  facilitation: Facilitation,
  meetingId: string,
  board: string,
): Promise<boolean> => {
  const listed = await readMeeting(facilitation, meetingId, (doc) =>
    ok(readListedBoards(doc).some(({ id }) => id === board)),
  );
  return listed.ok && listed.value;
};

const checkPhase = (
  facilitation: Facilitation,
  meetingId: string,
  { phase, others }: { readonly phase: string; readonly others: string | undefined },
): Promise<Result<null, Refusal>> | Result<null, Refusal> =>
  others === undefined
    ? readMeeting(facilitation, meetingId, (doc) =>
        readPhases(doc).some(({ id }) => id === phase)
          ? ok(null)
          : refuse('not-found', 'There is no such phase here.'),
      )
    : refuseField('target.phase', 'goes without a board');

/** Nobody is led to a board they may not open, or to something that is not there. */
export const checkTarget = async (
  facilitation: Facilitation,
  { meeting }: Sender,
  { board, section, note, phase }: Target,
): Promise<Result<null, Refusal>> => {
  if (phase !== undefined)
    return checkPhase(facilitation, meeting.id, { phase, others: board ?? section ?? note });
  if (board === undefined) {
    const alone = section ?? note;
    return alone === undefined ? ok(null) : refuseField('target.board', 'is needed for its parts');
  }
  const known = await facilitation.directory.findBoard(board);
  if (!(await isSeenByAll(facilitation, meeting.id, board))) {
    return known?.meetingId === meeting.id && known.removedAt === null
      ? refuse('conflict', 'Participants do not see that board now: show it to them first.')
      : refuse('not-found', 'There is no such board here.');
  }
  if (section === undefined && note === undefined) return ok(null);
  const content = await facilitation.documents.readBoard(board);
  if (section !== undefined && !content?.sections.some(({ id }) => id === section)) {
    return refuse('not-found', 'There is no such section any more.');
  }
  if (note !== undefined && !content?.notes.some(({ id }) => id === note)) {
    return refuse('not-found', 'There is no such note any more.');
  }
  return ok(null);
};
