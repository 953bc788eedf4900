import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { moderationCommandRoles } from '../../../shared/api/commands/moderation-commands.ts';
import { ok } from '../../../shared/lib/result.ts';
import { boardAccess } from '../../directory/board-access.ts';
import type { Board } from '../../directory/records.ts';
import { findOwnBoard } from '../board-commands.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse } from '../refusal.ts';
import { acceptNote, returnNote, takeBackNote } from './approve.ts';
import { keepNote, removeNote, reportNote } from './report-note.ts';
import { undoChanges } from './undo-changes.ts';

type ModerationCommand = CommandOf<keyof typeof moderationCommandRoles>;
type OfOneBoard = Exclude<ModerationCommand, { type: 'changes.undo' }>;

/** What brings something onto a board, or changes its rules. */
const WRITING: ReadonlySet<string> = new Set(['approval.accept', 'report.keep', 'board.silence']);

/** A board that the sender reads; the network's boards are read in every meeting. */
const findReadable = async (
  { directory }: Facilitation,
  { session, meeting }: Sender,
  id: string,
): Promise<Board | null> => {
  const board = await directory.findBoard(id);
  return board && boardAccess(session, board, meeting).access !== 'none' ? board : null;
};

const runOnBoard = (
  facilitation: Facilitation,
  sender: Sender,
  { board, command }: { board: Board; command: OfOneBoard },
): Promise<Outcome> => {
  switch (command.type) {
    case 'approval.accept':
      return acceptNote(facilitation, sender, command);
    case 'approval.return':
      return returnNote(facilitation, sender, command);
    case 'approval.takeBack':
      return takeBackNote(facilitation, command);
    case 'note.report':
      return reportNote(facilitation, sender, { ...command, board });
    case 'report.keep':
      return keepNote(facilitation, board, command.note);
    case 'report.remove':
      return removeNote(facilitation, sender, {
        board,
        note: command.note,
        words: command.reason ?? '',
      });
    case 'board.silence':
      return silence(facilitation, sender, command);
  }
};

/** Participants' reactions are closed, or open again. */
const silence = async (
  { documents, now }: Facilitation,
  { session }: Sender,
  { board, silent }: CommandOf<'board.silence'>,
): Promise<Outcome> => {
  const silenced = silent ? { at: now(), by: session.personId } : null;
  await documents.turnBoard(board, { silenced });
  return ok(null);
};

/** What facilitators do about what somebody wrote or did, and what participants tell them of it. */
export const runModerationCommand = async (
  facilitation: Facilitation,
  sender: Sender,
  command: ModerationCommand,
): Promise<Outcome> => {
  // Facilitators mend boards in any state of the meeting.
  if (command.type === 'changes.undo') return undoChanges(facilitation, sender, command);
  if (command.type === 'note.report') {
    const board = await findReadable(facilitation, sender, command.board);
    if (!board) return refuse('not-found', 'There is no such board here.');
    return inTurnOf(facilitation, board, () =>
      runOnBoard(facilitation, sender, { board, command }),
    );
  }
  const found = await findOwnBoard(facilitation, sender.session, command.board);
  if (!found.ok) return found;
  const { value: board } = found;
  // Nothing new comes onto a board that rests, but whoever leads it may always take something away.
  const { access } = boardAccess(sender.session, board, sender.meeting);
  if (access === 'none') return refuse('not-found');
  if (access !== 'write' && WRITING.has(command.type))
    return refuse('conflict', 'The board rests.');
  return inTurnOf(facilitation, board, () => runOnBoard(facilitation, sender, { board, command }));
};

/** What moves notes between a board, its drafts and what is held back of it happens one after the other. */
const inTurnOf = (
  { inTurn }: Facilitation,
  { id }: Board,
  run: () => Promise<Outcome>,
): Promise<Outcome> => inTurn(`drafts ${id}`, run);
