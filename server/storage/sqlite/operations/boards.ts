import * as z from 'zod';
import { LAYOUTS } from '../../../../shared/board/layout.ts';
import {
  AFTERWARDS,
  VISIBILITIES,
  type Visibility,
} from '../../../../shared/meeting/records/listed-board.ts';
import type {
  ActiveBoard,
  Board,
  BoardFields,
  UnfinishedBoard,
} from '../../../directory/records.ts';
import { documentsOfBoard, removeDocuments } from './journal.ts';
import { integer, integerOrNull, type Row, type Sql, text, textOrNull, word } from '../sql.ts';

const COLUMNS = `id, meeting, title, layout, visibility, afterwards, rank, noteCount, removedAt,
  groupId, tableId, isLasting, isAwake, openUntil, wakes, wokenAt`;

/** With the people who host the board's group by a grant of the board's own meeting. */
export const READ_BOARD = `${COLUMNS}, iif(groupId IS NULL, '[]', (
  SELECT json_group_array(DISTINCT grantUses.person) FROM grants
  JOIN grantUses ON grantUses.grantId = grants.id
  WHERE grants.target = boards.groupId AND grants.kind = 'groupHost' AND grants.meeting = boards.meeting
)) AS hosts`;

const idList = z.array(z.string());

export const boardOf = (row: Row): Board => ({
  id: text(row, 'id'),
  meetingId: textOrNull(row, 'meeting'),
  title: text(row, 'title'),
  layout: word(row, 'layout', LAYOUTS),
  visibility: word(row, 'visibility', VISIBILITIES),
  afterwards: word(row, 'afterwards', AFTERWARDS),
  rank: text(row, 'rank'),
  noteCount: integer(row, 'noteCount'),
  removedAt: integerOrNull(row, 'removedAt'),
  group: textOrNull(row, 'groupId'),
  table: textOrNull(row, 'tableId'),
  isLasting: integer(row, 'isLasting') === 1,
  isAwake: integer(row, 'isAwake') === 1,
  openUntil: integerOrNull(row, 'openUntil'),
  wakes: integer(row, 'wakes'),
  wokenAt: integerOrNull(row, 'wokenAt'),
  hosts: idList.parse(JSON.parse(text(row, 'hosts'))),
});

/** An unfinished one is found by nobody before it is finished. */
export const insertBoard = (
  sql: Sql,
  args: { board: Board; networkId: string; now: number },
  isUnfinished = false,
): void => {
  const { meetingId, group, table, isLasting, isAwake, hosts: _, ...board } = args.board;
  sql(
    `INSERT INTO boards (${COLUMNS}, isUnfinished, network, createdAt)
     VALUES (:id, :meeting, :title, :layout, :visibility, :afterwards, :rank, :noteCount,
       :removedAt, :group, :table, :isLasting, :isAwake, :openUntil, :wakes, :wokenAt, :isUnfinished, :network, :createdAt)`,
  ).run({
    ...board,
    meeting: meetingId,
    group,
    table,
    isLasting: Number(isLasting),
    isAwake: Number(isAwake),
    isUnfinished: Number(isUnfinished),
    network: args.networkId,
    createdAt: args.now,
  });
};

const findBoard = (sql: Sql, id: string): Board | null => {
  const row = sql(`SELECT ${READ_BOARD} FROM boards WHERE id = ? AND NOT isUnfinished`).get(id);
  return row === undefined ? null : boardOf(row);
};

/** Continuous boards come after the meeting's own. */
const listBoards = (sql: Sql, meetingId: string): readonly Board[] =>
  sql(
    `SELECT ${READ_BOARD} FROM boards
     WHERE (meeting = :meeting AND NOT isUnfinished)
       OR (meeting IS NULL AND network = (SELECT network FROM meetings WHERE id = :meeting))
     ORDER BY meeting IS NULL, rank, id`,
  )
    .all({ meeting: meetingId })
    .map(boardOf);

const listContinuousBoards = (sql: Sql, networkId: string): readonly Board[] =>
  sql(`SELECT ${READ_BOARD} FROM boards WHERE meeting IS NULL AND network = ? ORDER BY rank, id`)
    .all(networkId)
    .map(boardOf);

const listActiveBoards = (sql: Sql, networkId: string): readonly ActiveBoard[] =>
  sql(
    `SELECT ${READ_BOARD}, coalesce(changedAt, createdAt) AS lastChange FROM boards
     WHERE network = ? AND NOT isUnfinished AND removedAt IS NULL AND groupId IS NULL AND tableId IS NULL
       AND (meeting IS NULL OR isAwake = 1 OR meeting IN (
         SELECT id FROM meetings WHERE state NOT IN ('resting', 'archived') AND NOT isUnfinished))
       AND (meeting IS NULL OR meeting NOT IN (SELECT id FROM meetings WHERE isGroup))
     ORDER BY lastChange DESC, id`,
  )
    .all(networkId)
    .map((row) => ({ ...boardOf(row), changedAt: integer(row, 'lastChange') }));

const listAwakeBoards = (sql: Sql, _: null): readonly Board[] =>
  sql(`SELECT ${READ_BOARD} FROM boards WHERE isAwake = 1 AND NOT isUnfinished`).all().map(boardOf);

const A_MINUTE_MS = 60_000;

const noteBoardChanged = (sql: Sql, { id, now }: { id: string; now: number }): void => {
  sql('UPDATE boards SET changedAt = ? WHERE id = ? AND coalesce(changedAt, 0) <= ?').run(
    now,
    id,
    now - A_MINUTE_MS,
  );
};

const updateBoard = (sql: Sql, args: { id: string; changes: Partial<BoardFields> }): boolean => {
  const board = findBoard(sql, args.id);
  if (board === null) return false;
  const next = { ...board, ...args.changes };
  const { changes } = sql(
    `UPDATE boards SET title = :title, layout = :layout, visibility = :visibility,
       afterwards = :afterwards, rank = :rank, noteCount = :noteCount, removedAt = :removedAt,
       isLasting = :isLasting, isAwake = :isAwake, openUntil = :openUntil, wakes = :wakes, wokenAt = :wokenAt
     WHERE id = :id
       AND (title, layout, visibility, afterwards, rank, noteCount, removedAt, isLasting, isAwake, openUntil,
         wakes, wokenAt)
       IS NOT (:title, :layout, :visibility, :afterwards, :rank, :noteCount, :removedAt, :isLasting, :isAwake,
         :openUntil, :wakes, :wokenAt)`,
  ).run({
    id: next.id,
    title: next.title,
    layout: next.layout,
    visibility: next.visibility,
    afterwards: next.afterwards,
    rank: next.rank,
    noteCount: next.noteCount,
    removedAt: next.removedAt,
    isLasting: Number(next.isLasting),
    isAwake: Number(next.isAwake),
    openUntil: next.openUntil,
    wakes: next.wakes,
    wokenAt: next.wokenAt,
  });
  return changes > 0;
};

const startBoards = (
  sql: Sql,
  args: { boards: readonly Board[]; max: number; networkId: string; now: number },
): boolean => {
  const { boards, max, ...how } = args;
  const [first] = boards;
  const there = sql('SELECT count(*) AS n FROM boards WHERE meeting = ?').get(
    first?.meetingId ?? null,
  );
  if (there === undefined || integer(there, 'n') + boards.length > max) return false;
  for (const board of boards) insertBoard(sql, { ...how, board }, true);
  return true;
};

const finishBoards = (
  sql: Sql,
  { ids, visibility }: { ids: readonly string[]; visibility: Visibility },
): void => {
  const finish = sql('UPDATE boards SET isUnfinished = 0, visibility = ? WHERE id = ?');
  for (const id of ids) finish.run(visibility, id);
};

/** Only unfinished ones, which nobody has seen: rows and documents. */
const dropBoards = (sql: Sql, ids: readonly string[]): void => {
  for (const id of ids) {
    const dropped = sql('DELETE FROM boards WHERE id = ? AND isUnfinished RETURNING id').get(id);
    if (dropped !== undefined) removeDocuments(sql, documentsOfBoard(sql, id));
  }
};

const listUnfinishedBoards = (sql: Sql, _: null): readonly UnfinishedBoard[] =>
  sql('SELECT id, meeting, groupId FROM boards WHERE isUnfinished ORDER BY meeting, id')
    .all()
    .map((row) => ({
      id: text(row, 'id'),
      meetingId: text(row, 'meeting'),
      group: text(row, 'groupId'),
    }));

const updateBoards = (
  sql: Sql,
  args: { ids: readonly string[]; changes: Partial<BoardFields> },
): void => {
  for (const id of args.ids) updateBoard(sql, { id, changes: args.changes });
};

export const boardOperations = {
  insertBoard,
  findBoard,
  listBoards,
  listContinuousBoards,
  listActiveBoards,
  listAwakeBoards,
  noteBoardChanged,
  updateBoard,
  startBoards,
  finishBoards,
  dropBoards,
  listUnfinishedBoards,
  updateBoards,
};
