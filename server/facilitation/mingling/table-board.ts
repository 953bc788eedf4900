import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { createId } from '../../../shared/lib/id.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { readSeats, readTables } from '../../../shared/meeting/read.ts';
import type { Table } from '../../../shared/meeting/records/table.ts';
import { boardAccess } from '../../directory/board-access.ts';
import type { Board, Meeting } from '../../directory/records.ts';
import { emptyBoard } from '../board-content.ts';
import { createBoard, hasRoomForBoard } from '../create-board.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { editTables } from './edit-tables.ts';
import { peopleOf } from './lasting-boards.ts';
import { belongs, refuseOutsiders } from './table-rights.ts';

const noSuchTable = () => refuse('not-found', 'There is no such table here.');

const readTable = async (
  { documents }: Facilitation,
  meetingId: string,
  tableId: string,
): Promise<Table | null> => {
  const tables = await documents.readMeeting(meetingId, readTables);
  return tables?.find(({ id }) => id === tableId) ?? null;
};

/** A board that a crash left without its table knowing of it. */
const findLostBoard = async (
  { directory }: Facilitation,
  meetingId: string,
  tableId: string,
): Promise<Board | null> => {
  const boards = await directory.listBoards(meetingId);
  return boards.find(({ table, removedAt }) => table === tableId && removedAt === null) ?? null;
};

const makeBoard = async (
  facilitation: Facilitation,
  meeting: Meeting,
  table: Table,
): Promise<Result<Board, Refusal>> => {
  const blank = emptyBoard(table.language ?? meeting.language);
  if (!(await hasRoomForBoard(facilitation, meeting.id))) {
    return refuse('limit-reached', 'The meeting has as many boards as this server takes.');
  }
  const title = table.topic === '' ? blank.title : table.topic;
  const content = { ...blank, title, description: table.why };
  const made = { meetingId: meeting.id, content, visibility: 'early', table: table.id } as const;
  return ok(await createBoard(facilitation, made));
};

/**
 * The table's board, made now when it has none. One at a time for each table, so that two first notes make one board. It is
 * in the directory before the table knows of it: after a crash in between it is found there.
 */
const boardOf = (
  facilitation: Facilitation,
  meeting: Meeting,
  tableId: string,
): Promise<Result<Board, Refusal>> =>
  facilitation.inTurn(`table:${tableId}`, async () => {
    const table = await readTable(facilitation, meeting.id, tableId);
    if (table === null) return noSuchTable();
    if (table.board !== undefined) {
      const board = await facilitation.directory.findBoard(table.board);
      // After a restore it may live on in a place of its group's own.
      return board === null || board.removedAt !== null || board.meetingId !== meeting.id
        ? refuse('not-found', 'The table’s board has been removed.')
        : ok(board);
    }
    const lost = await findLostBoard(facilitation, meeting.id, tableId);
    const board = lost === null ? await makeBoard(facilitation, meeting, table) : ok(lost);
    if (!board.ok) return board;
    const told = await editTables(facilitation, meeting.id, () =>
      ok({ answer: null, tables: [{ id: tableId, board: board.value.id }] }),
    );
    return told.ok ? board : told;
  });

/** Writes a note on the table's board, in the sender's name. */
export const writeTableNote = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  { table, text }: CommandOf<'table.note'>,
): Promise<Outcome> => {
  const board = await boardOf(facilitation, meeting, table);
  if (!board.ok) return board;
  const { role, access } = boardAccess(session, board.value, meeting);
  if (access === 'none') return noSuchTable();
  const note = { id: createId(), text, section: '', createdAt: facilitation.now() };
  const actor = { personId: session.personId, role, access };
  const written = await facilitation.documents.addNote(board.value.id, note, actor);
  if (written === null) return noSuchTable();
  if (written.ok) return ok({ board: board.value.id, note: note.id });
  return written.error === 'documentFull'
    ? refuse('limit-reached', 'The board is as large as this server takes.')
    : refuse('not-allowed', 'The board does not take notes from you.');
};

const setCarryingOn = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  { table: id, type }: CommandOf<'table.carryOn' | 'table.stopCarryingOn'>,
): Promise<Outcome> => {
  const { directory, documents, mirror } = facilitation;
  const table = await readTable(facilitation, meeting.id, id);
  if (table === null) return noSuchTable();
  const seats = await documents.readMeeting(meeting.id, readSeats);
  if (!belongs(session, table, seats ?? new Map())) return refuseOutsiders();
  const carriesOn = type === 'table.carryOn';
  if (!carriesOn && table.board === undefined) return ok(null);
  const board = await boardOf(facilitation, meeting, id);
  if (!board.ok) return board;
  const own = board.value.id;
  if (carriesOn) {
    const sender = session.role === 'facilitator' ? [] : [session.personId];
    const people = [...peopleOf(table, seats ?? new Map()), ...sender];
    // Before it lasts: should the meeting be deleted this moment, the board finds its people.
    await directory.keepBoard({ board: own, people, now: facilitation.now() });
  }
  await directory.updateBoard({ id: own, changes: { isLasting: carriesOn } });
  if (!carriesOn) await directory.letBoardGo({ board: own });
  documents.accessChanged(meeting.id);
  await mirror(meeting.id);
  // After the board: whoever reads that the table carries on finds its board open. Sent again, this heals itself.
  const told = await editTables(facilitation, meeting.id, () =>
    ok({ answer: null, tables: [{ id, carriesOn }] }),
  );
  if (!told.ok) return told;
  return ok(carriesOn ? { board: board.value.id } : null);
};

/** Lets the table's people carry on with their board after the meeting, or no longer. */
export const carryOn = (
  facilitation: Facilitation,
  sender: Sender,
  command: CommandOf<'table.carryOn' | 'table.stopCarryingOn'>,
): Promise<Outcome> =>
  // One after the other: of two who press different buttons, one has the last word in all places.
  facilitation.inTurn(`carryOn:${command.table}`, () =>
    setCarryingOn(facilitation, sender, command),
  );
