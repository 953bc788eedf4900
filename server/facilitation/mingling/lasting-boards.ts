import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { lastingCommandRoles } from '../../../shared/api/commands/lasting-commands.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { readSeats, readTables } from '../../../shared/meeting/read.ts';
import type { Seats } from '../../../shared/meeting/mingling/occupancy.ts';
import type { Table } from '../../../shared/meeting/records/table.ts';
import { boardAccess } from '../../directory/board-access.ts';
import type { Board } from '../../directory/records.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** Whoever sits at a table, and its host. */
export const peopleOf = ({ id, host }: Pick<Table, 'id' | 'host'>, seats: Seats): string[] => {
  const seated = [...seats].flatMap(([person, { table }]) => (table === id ? [person] : []));
  return [...new Set(host === '' ? seated : [host, ...seated])];
};

/** Whoever has just sat down at a table that carries on keeps its board like the others. */
export const keepForNewcomers = async (
  { directory, now }: Facilitation,
  tables: Iterable<Table>,
  { before, after }: { readonly before: Seats; readonly after: Seats },
): Promise<void> => {
  for (const { id, board, carriesOn } of tables) {
    if (!carriesOn || board === undefined) continue;
    const people = [...after].flatMap(([person, { table }]) =>
      table === id && before.get(person)?.table !== id ? [person] : [],
    );
    if (people.length > 0) await directory.keepBoard({ board, people, now: now() });
  }
};

/** Gives boards of groups that carried on before there were keepers to who sits at their table. At start. */
export const findKeepers = async ({
  directory,
  documents,
  now,
}: Pick<Facilitation, 'directory' | 'documents' | 'now'>): Promise<void> => {
  for (const { id, meetingId } of await directory.listUnkeptBoards()) {
    const people = await documents.readMeeting(meetingId, (doc) => {
      const table = readTables(doc).find(({ board }) => board === id);
      return table === undefined ? [] : peopleOf(table, readSeats(doc));
    });
    await directory.keepBoard({ board: id, people: people ?? [], now: now() });
  }
};

/** A lasting board of this meeting that the sender may open. */
const lastingBoard = async (
  { directory }: Facilitation,
  { session, meeting }: Sender,
  id: string,
): Promise<Result<Board, Refusal>> => {
  const board = await directory.findBoard(id);
  const isThere =
    board !== null &&
    board.meetingId === meeting.id &&
    board.isLasting &&
    boardAccess(session, board, meeting).access !== 'none';
  return isThere ? ok(board) : refuse('not-found', 'No group carries on with this board.');
};

/** Somebody joins a group that carries on, or leaves it: its board is on their front page, and theirs when the meeting goes. */
export const keepOrLetGo = async (
  facilitation: Facilitation,
  sender: Sender,
  { board: id, type }: CommandOf<keyof typeof lastingCommandRoles>,
): Promise<Outcome> => {
  const board = await lastingBoard(facilitation, sender, id);
  if (!board.ok) return board;
  const { directory, now } = facilitation;
  const { personId } = sender.session;
  if (type === 'board.keep')
    await directory.keepBoard({ board: id, people: [personId], now: now() });
  else await directory.letBoardGo({ board: id, person: personId });
  return ok({});
};
