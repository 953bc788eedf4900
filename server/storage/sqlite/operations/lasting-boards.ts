import { ROLES } from '../../../../shared/access/actor.ts';
import { MEETING_STATES } from '../../../../shared/meeting/state.ts';
import { documentName } from '../../../../shared/protocol/documents.ts';
import { createId } from '../../../../shared/lib/id.ts';
import type { GroupBoard, Heir, KeptBoard } from '../../../directory/lasting-boards.ts';
import { boardOf, READ_BOARD } from './boards.ts';
import { insertSession } from './doors.ts';
import { flag, integer, type Row, type Sql, text, word } from '../sql.ts';

const keepBoard = (
  sql: Sql,
  { board, people, now }: { board: string; people: readonly string[]; now: number },
): void => {
  const keep = sql(
    `INSERT OR IGNORE INTO keepers (board, person, since)
     SELECT boards.id, people.id, ? FROM boards, people WHERE boards.id = ? AND people.id = ?`,
  );
  for (const person of people) keep.run(now, board, person);
};

const letBoardGo = (sql: Sql, { board, person }: { board: string; person?: string }): void => {
  if (person === undefined) sql('DELETE FROM keepers WHERE board = ?').run(board);
  else sql('DELETE FROM keepers WHERE board = ? AND person = ?').run(board, person);
};

const listKeepers = (sql: Sql, board: string): readonly string[] =>
  sql('SELECT person FROM keepers WHERE board = ? ORDER BY since, person')
    .all(board)
    .map((row) => text(row, 'person'));

const keptOf = (row: Row): KeptBoard => ({
  id: text(row, 'id'),
  title: text(row, 'title'),
  noteCount: integer(row, 'noteCount'),
  meetingId: text(row, 'meeting'),
  meetingState: word(row, 'state', MEETING_STATES),
  meetingTitle: flag(row, 'isGroup') ? null : text(row, 'meetingTitle'),
  role: word(row, 'role', ROLES),
});

/** In a meeting of the group's own everybody belongs to the group. */
const listKeptBoards = (sql: Sql, deviceId: string): readonly KeptBoard[] => {
  const rows = sql(
    `SELECT boards.id, boards.title, noteCount, boards.meeting, state, isGroup, role,
       meetings.title AS meetingTitle, coalesce(boards.changedAt, boards.createdAt) AS lastChange
     FROM sessions
     JOIN meetings ON meetings.id = sessions.meeting AND NOT meetings.isUnfinished
     JOIN boards ON boards.meeting = meetings.id AND boards.removedAt IS NULL
     WHERE sessions.device = ? AND (isGroup OR isLasting AND EXISTS (
       SELECT 1 FROM keepers WHERE keepers.board = boards.id AND keepers.person = sessions.person))
     ORDER BY lastChange DESC, boards.id`,
  ).all(deviceId);
  const strongest = new Map<string, KeptBoard>();
  for (const kept of rows.map(keptOf)) {
    const known = strongest.get(kept.id);
    if (known === undefined || ROLES.indexOf(kept.role) < ROLES.indexOf(known.role)) {
      strongest.set(kept.id, kept);
    }
  }
  return [...strongest.values()];
};

const listGroupBoards = (sql: Sql, networkId: string): readonly GroupBoard[] =>
  sql(
    `SELECT ${READ_BOARD}, coalesce(changedAt, createdAt) AS lastChange,
       (SELECT count(*) FROM keepers WHERE keepers.board = boards.id) AS keepers
     FROM boards
     WHERE network = ? AND NOT isUnfinished AND removedAt IS NULL
       AND (isLasting OR meeting IN (SELECT id FROM meetings WHERE isGroup))
     ORDER BY lastChange DESC, id`,
  )
    .all(networkId)
    .map((row) => ({
      ...boardOf(row),
      changedAt: integer(row, 'lastChange'),
      keepers: integer(row, 'keepers'),
    }));

const listUnkeptBoards = (
  sql: Sql,
  _: null,
): readonly { readonly id: string; readonly meetingId: string }[] =>
  sql(
    `SELECT id, meeting FROM boards WHERE isLasting AND meeting IS NOT NULL AND NOT isUnfinished
       AND NOT EXISTS (SELECT 1 FROM keepers WHERE board = boards.id)`,
  )
    .all()
    .map((row) => ({ id: text(row, 'id'), meetingId: text(row, 'meeting') }));

export const lastingBoardOperations = {
  keepBoard,
  letBoardGo,
  listKeepers,
  listKeptBoards,
  listGroupBoards,
  listUnkeptBoards,
};

/** Whether these are all the lasting boards that a meeting has now. */
const coversAll = (sql: Sql, meetingId: string, heirs: readonly Heir[]): boolean => {
  const boards = new Set(heirs.map(({ board }) => board));
  const lasting = sql(
    'SELECT id FROM boards WHERE meeting = ? AND isLasting AND removedAt IS NULL',
  ).all(meetingId);
  return lasting.length === boards.size && lasting.every((row) => boards.has(text(row, 'id')));
};

/** Keepers come in on every device on which they were in the old meeting; its link does not matter any more. */
const letIn = (sql: Sql, from: string, { board, meeting, leader }: Heir, now: number): void => {
  const sessions = sql(
    `SELECT DISTINCT person, device FROM sessions
     WHERE meeting = ? AND person IN (SELECT person FROM keepers WHERE board = ?)`,
  ).all(from, board);
  for (const row of sessions) {
    const personId = text(row, 'person');
    insertSession(sql, {
      id: createId(),
      tokenHash: null,
      meetingId: meeting,
      personId,
      deviceId: text(row, 'device'),
      role: personId === leader ? 'facilitator' : 'participant',
      linkId: null,
      now,
    });
  }
};

/** Groups in places of their own that this person leads. */
export const groupsLedBy = (sql: Sql, person: string): readonly string[] =>
  sql(
    `SELECT DISTINCT meetings.id FROM meetings JOIN sessions ON sessions.meeting = meetings.id
     WHERE isGroup AND person = ? AND role = 'facilitator'`,
  )
    .all(person)
    .map((row) => text(row, 'id'));

/**
 * Unless somebody leads the group, whoever has kept its board longest does from now on, or else whoever came first: without a
 * leader nobody could invite to it, choose its last day or delete it. They stay what they are in pages that are open.
 */
export const passLeadOn = (sql: Sql, meetingId: string): void => {
  const leader = sql("SELECT 1 FROM sessions WHERE meeting = ? AND role = 'facilitator'");
  if (leader.get(meetingId) !== undefined) return;
  const next = sql(
    `SELECT members.person FROM members
     LEFT JOIN keepers ON keepers.person = members.person
       AND keepers.board IN (SELECT id FROM boards WHERE meeting = ?1)
     WHERE members.meeting = ?1 AND removedAt IS NULL AND EXISTS (
       SELECT 1 FROM sessions
       WHERE sessions.meeting = ?1 AND sessions.person = members.person AND role = 'participant')
     ORDER BY since IS NULL, since, joinedAt, members.person LIMIT 1`,
  ).get(meetingId);
  if (next === undefined) return;
  const personId = text(next, 'person');
  const devices = sql(
    `SELECT device, max(createdAt) AS createdAt FROM sessions
     WHERE meeting = ? AND person = ? GROUP BY device`,
  ).all(meetingId, personId);
  for (const row of devices) {
    insertSession(sql, {
      id: createId(),
      tokenHash: null,
      meetingId,
      personId,
      deviceId: text(row, 'device'),
      role: 'facilitator',
      linkId: null,
      now: integer(row, 'createdAt'),
    });
  }
};

const hand = (sql: Sql, from: string, heir: Heir, now: number): void => {
  const { board, meeting } = heir;
  // Whoever wrote there keeps their name; whoever was put out stays out.
  sql(
    `INSERT OR IGNORE INTO members (meeting, person, joinedAt, removedAt)
     SELECT ?1, person, joinedAt, removedAt FROM members WHERE meeting = ?2 AND person IN (
       SELECT person FROM keepers WHERE board = ?3
       UNION SELECT owners.person FROM owners JOIN documents ON documents.id = owners.document
       WHERE documents.name = ?4)`,
  ).run(meeting, from, board, documentName({ kind: 'board', id: board }));
  letIn(sql, from, heir, now);
  sql(
    `UPDATE boards SET meeting = ?, tableId = NULL, isLasting = 0, isAwake = 0, openUntil = NULL,
       afterwards = 'open', visibility = 'withMeeting' WHERE id = ?`,
  ).run(meeting, board);
  sql("UPDATE publicLinks SET meeting = ? WHERE kind = 'board' AND target = ?").run(meeting, board);
  sql('UPDATE meetings SET isUnfinished = 0, isGroup = 1 WHERE id = ?').run(meeting);
};

/** Gives a meeting's lasting boards to meetings of their own. False, with nothing changed, when there are others by now. */
export const handBoardsOver = (
  sql: Sql,
  from: string,
  { heirs, now }: { readonly heirs: readonly Heir[]; readonly now: number },
): boolean => {
  if (!coversAll(sql, from, heirs)) return false;
  for (const heir of heirs) hand(sql, from, heir, now);
  return true;
};
