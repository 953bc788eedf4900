import type { CommandOf } from '../../shared/api/commands/all.ts';
import { ok, type Result } from '../../shared/lib/result.ts';
import { isOver } from '../../shared/meeting/over.ts';
import type { Board, BoardWaking, Meeting } from '../directory/records.ts';
import type { Facilitation } from './facilitation.ts';
import { tellPromise } from './meeting-state.ts';
import type { Outcome } from './outcome.ts';
import { asChosen, checkPromise } from './promise.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Changes what is promised for a meeting whose boards are not closed. */
export const setOpenUntil = async (
  facilitation: Facilitation,
  meeting: Meeting,
  { openUntil }: CommandOf<'meeting.setOpenUntil'>,
): Promise<Outcome> => {
  const { directory, now } = facilitation;
  const { id, state } = meeting;
  if (state === 'resting' || state === 'archived') {
    return refuse(
      'conflict',
      'The boards are closed: open the meeting for additions to wake them.',
    );
  }
  if (openUntil === null && state === 'open') {
    return refuse('conflict', 'The meeting is over: its boards are open until some day.');
  }
  if (openUntil !== null) {
    const checked = checkPromise(meeting, openUntil, now());
    if (!checked.ok) return checked;
  }
  const chosen = isOver(state) ? openUntil : asChosen(meeting, openUntil);
  await directory.setOpenUntil({ id, openUntil: chosen, now: now() });
  await tellPromise(facilitation, id);
  return ok(null);
};

/** A board is open for longer, or is not any more: open sockets are judged anew, lists and calendars told. */
const turn = async (
  { directory, documents, mirror, reviewAlarms, now }: Facilitation,
  board: Board,
  changes: Pick<BoardWaking, 'isAwake'> & Partial<BoardWaking>,
): Promise<void> => {
  await directory.updateBoard({
    id: board.id,
    changes: { ...changes, wakes: board.wakes + 1, wokenAt: now() },
  });
  if (board.meetingId === null) return;
  documents.accessChanged(board.meetingId);
  await mirror(board.meetingId);
  reviewAlarms();
};

/** Lets everybody of the meeting write on one board until a date, whether the others rest or are put away. */
export const wakeBoard = async (
  facilitation: Facilitation,
  { board, meeting }: { readonly board: Board; readonly meeting: Meeting },
  { openUntil }: CommandOf<'board.wake'>,
): Promise<Result<null, Refusal>> => {
  if (board.meetingId === null) {
    return refuse('conflict', 'A continuous board never rests.');
  }
  if (board.removedAt !== null) return refuse('not-found', 'There is no such board here.');
  if (!isOver(meeting.state)) {
    return refuse('conflict', 'The meeting is not over: its boards do not rest.');
  }
  const checked = checkPromise(meeting, openUntil, facilitation.now());
  if (!checked.ok) return checked;
  await turn(facilitation, board, { isAwake: true, openUntil });
  return ok(null);
};

/** A woken board rests with its meeting again, at once. */
export const restBoard = async (
  facilitation: Facilitation,
  board: Board,
): Promise<Result<null, Refusal>> => {
  if (!board.isAwake) return refuse('conflict', 'The board was not woken.');
  const { openUntil } = board;
  const now = facilitation.now();
  await turn(facilitation, board, {
    isAwake: false,
    openUntil: openUntil === null ? now : Math.min(openUntil, now),
  });
  return ok(null);
};

/** Lets boards rest whose time is over; resolves to when the next one's is, `null` for none. */
export const restDueBoards = async (facilitation: Facilitation): Promise<number | null> => {
  let next: number | null = null;
  for (const board of await facilitation.directory.listAwakeBoards()) {
    const { openUntil } = board;
    if (openUntil === null || openUntil <= facilitation.now()) await restBoard(facilitation, board);
    else if (next === null || openUntil < next) next = openUntil;
  }
  return next;
};
