import type * as Y from 'yjs';
import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { readNote } from '../../../shared/board/read.ts';
import type { Origin } from '../../../shared/board/records/note.ts';
import { mayLift } from '../../../shared/meeting/breakouts/may-lift.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { boardAccess } from '../../directory/board-access.ts';
import type { Session } from '../../directory/session.ts';
import { readMeeting } from '../edit-meeting.ts';
import { shareFiles } from '../files/share-files.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { findGroup } from './find.ts';
import { groupOf } from './places.ts';

const noSuchNote = refuse('not-found', 'There is no such note on a board of a group here.');

/** The plenary board, if this person may lift notes of the group to it. */
const findTarget = (
  doc: Y.Doc,
  { personId, role }: Session,
  groupId: string,
): Result<string, Refusal> => {
  const found = findGroup(doc, groupId);
  if (!found.ok) return found;
  const { group, breakout } = found.value;
  const ownGroup = groupOf(doc, { breakout: breakout.id, person: personId });
  if (!mayLift(group, { personId, role, ownGroup }))
    return refuse('not-allowed', 'People of the group lift its notes.');
  return breakout.plenary === undefined
    ? refuse('conflict', 'No board is chosen that notes are lifted to.')
    : ok(breakout.plenary);
};

type Lift = CommandOf<'note.lift' | 'note.unlift'>;
type Way = { readonly origin: Origin & { readonly group: string }; readonly plenary: string };

/** Where a note comes from and goes to, if this person may lift it. */
const findWay = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  { board: boardId, note }: Lift,
): Promise<Result<Way, Refusal>> => {
  const { directory } = facilitation;
  const board = await directory.findBoard(boardId);
  if (board === null || board.group === null) return noSuchNote;
  // Nobody gets to know by lifting what stands on a board that they cannot open.
  if (boardAccess(session, board, meeting).access === 'none') return noSuchNote;
  const { group } = board;
  const target = await readMeeting(facilitation, meeting.id, (doc) =>
    findTarget(doc, session, group),
  );
  if (!target.ok) return target;
  const plenary = await directory.findBoard(target.value);
  return plenary !== null && plenary.meetingId === meeting.id && plenary.removedAt === null
    ? ok({ origin: { board: boardId, note, group }, plenary: plenary.id })
    : refuse('conflict', 'The board that notes are lifted to is gone: choose another one.');
};

/** Puts a copy of a group's note on the plenary board, linked to where it comes from. */
export const liftNote = async (
  facilitation: Facilitation,
  sender: Sender,
  command: CommandOf<'note.lift'>,
): Promise<Outcome> => {
  const way = await findWay(facilitation, sender, command);
  if (!way.ok) return way;
  const { origin, plenary } = way.value;
  const lifted = await facilitation.documents.liftNote(origin, plenary);
  if (lifted === null) return noSuchNote;
  if (!lifted.ok)
    return refuse('limit-reached', 'The board has as much on it as this server takes.');
  const original = await facilitation.documents.editBoard(origin.board, (doc) =>
    readNote(doc, origin.note),
  );
  if (original) {
    await shareFiles(facilitation, { from: origin.board, to: plenary }, [original]);
  }
  // A copy that comes back from the trash may be older than its original.
  await facilitation.documents.followLifted(origin.board, plenary);
  return ok({ board: plenary, note: lifted.value });
};

/** Takes that copy away again. */
export const unliftNote = async (
  facilitation: Facilitation,
  sender: Sender,
  command: CommandOf<'note.unlift'>,
): Promise<Outcome> => {
  const way = await findWay(facilitation, sender, command);
  if (!way.ok) return way;
  const { origin, plenary } = way.value;
  const mark = { at: facilitation.now(), by: sender.session.personId };
  const unlifted = await facilitation.documents.unliftNote(origin, plenary, mark);
  if (unlifted?.ok) return ok(null);
  return unlifted?.error === 'changed'
    ? refuse('conflict', 'Somebody has written in the copy meanwhile: it stays.')
    : refuse('not-found', 'There is no such copy any more.');
};
