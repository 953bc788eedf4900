import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { findOwnBoard } from '../board-commands.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import type { Refusal } from '../refusal.ts';

/** The one board, or all that are the meeting's own. */
const boardsMeant = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  id: string | undefined,
): Promise<Result<readonly string[], Refusal>> => {
  if (id !== undefined) {
    const board = await findOwnBoard(facilitation, session, id);
    return board.ok ? ok([board.value.id]) : board;
  }
  const boards = await facilitation.directory.listBoards(meeting.id);
  return ok(
    boards
      .filter(({ meetingId, removedAt }) => meetingId === meeting.id && removedAt === null)
      .map((board) => board.id),
  );
};

/** Participants change nothing for a while, and are told why; or they may again. Answers what puts it back as it was. */
export const freezeBoards = async (
  facilitation: Facilitation,
  sender: Sender,
  { board, reason }: CommandOf<'board.freeze'>,
): Promise<Outcome> => {
  const boards = await boardsMeant(facilitation, sender, board);
  if (!boards.ok) return boards;
  const { documents, now } = facilitation;
  const frozen = reason === null ? null : { reason, at: now(), by: sender.session.personId };
  const was = await Promise.all(
    boards.value.map(async (id) => {
      const before = (await documents.frozenOn(id))?.reason ?? null;
      await documents.turnBoard(id, { frozen });
      return { board: id, reason: before };
    }),
  );
  return ok({ was: was.filter((one) => one.reason !== reason) });
};

/** Everybody has the board in one view. */
export const pinView = async (
  facilitation: Facilitation,
  { session }: Sender,
  { board: id, view }: CommandOf<'board.pinView'>,
): Promise<Outcome> => {
  const board = await findOwnBoard(facilitation, session, id);
  if (!board.ok) return board;
  await facilitation.documents.turnBoard(board.value.id, { pinned: view });
  return ok(null);
};
