import type {
  Deed,
  DeedQuery,
  ListedDeed,
  NoteRef,
  Report,
} from '../../../directory/moderation.ts';
import { integer, integerOrNull, type Row, type Sql, text, textOrNull } from '../sql.ts';

/** More than a facilitator reads; the oldest go. */
const MAX_DEEDS = 5000;

const reportOf = (row: Row): Report => ({
  boardId: text(row, 'board'),
  note: text(row, 'note'),
  person: text(row, 'person'),
  reason: text(row, 'reason'),
  at: integer(row, 'at'),
});

const deedOf = (row: Row): ListedDeed => ({
  id: integer(row, 'id'),
  meetingId: text(row, 'meeting'),
  at: integer(row, 'at'),
  person: text(row, 'person'),
  type: text(row, 'type'),
  board: textOrNull(row, 'board'),
  note: textOrNull(row, 'note'),
  target: textOrNull(row, 'target'),
  words: text(row, 'words'),
});

const addReport = (sql: Sql, { boardId, note, person, reason, at }: Report) => {
  const isNew =
    sql(
      `INSERT OR IGNORE INTO reports (board, note, person, reason, at) VALUES (?, ?, ?, ?, ?)`,
    ).run(boardId, note, person, reason, at).changes > 0;
  const row = sql('SELECT closedAt FROM reports WHERE board = ? AND note = ? AND person = ?').get(
    boardId,
    note,
    person,
  );
  return { isNew, isOpen: row !== undefined && integerOrNull(row, 'closedAt') === null };
};

const listReports = (sql: Sql, boardIds: readonly string[]): readonly Report[] =>
  sql(
    `SELECT * FROM reports WHERE closedAt IS NULL AND board IN (SELECT value FROM json_each(?))
     ORDER BY at, note, person`,
  )
    .all(JSON.stringify(boardIds))
    .map(reportOf);

const closeReports = (
  sql: Sql,
  { boardId, note, now, digest }: NoteRef & { now: number; digest: string | null },
): void => {
  sql('UPDATE reports SET closedAt = ? WHERE board = ? AND note = ? AND closedAt IS NULL').run(
    now,
    boardId,
    note,
  );
  if (digest === null) {
    sql('DELETE FROM clearedNotes WHERE board = ? AND note = ?').run(boardId, note);
    return;
  }
  sql('INSERT OR REPLACE INTO clearedNotes (board, note, digest) VALUES (?, ?, ?)').run(
    boardId,
    note,
    digest,
  );
};

const findCleared = (sql: Sql, { boardId, note }: NoteRef): string | null => {
  const row = sql('SELECT digest FROM clearedNotes WHERE board = ? AND note = ?').get(
    boardId,
    note,
  );
  return row === undefined ? null : text(row, 'digest');
};

const addDeed = (sql: Sql, deed: Deed): void => {
  const { meetingId, at, person, type, board, note, target, words } = deed;
  sql(
    `INSERT INTO deeds (meeting, at, person, type, board, note, target, words)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(meetingId, at, person, type, board, note, target, words);
  sql(
    `DELETE FROM deeds WHERE meeting = ?1 AND id <=
     (SELECT id FROM deeds WHERE meeting = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)`,
  ).run(meetingId, MAX_DEEDS);
};

const listDeeds = (
  sql: Sql,
  { meetingId, before, person, types, limit }: DeedQuery,
): readonly ListedDeed[] =>
  sql(
    `SELECT * FROM deeds WHERE meeting = ?1 AND id < ?2 AND (?3 IS NULL OR person = ?3)
     AND (?4 IS NULL OR type IN (SELECT value FROM json_each(?4)))
     ORDER BY id DESC LIMIT ?5`,
  )
    .all(
      meetingId,
      before ?? Number.MAX_SAFE_INTEGER,
      person,
      types === null ? null : JSON.stringify(types),
      limit,
    )
    .map(deedOf);

const findDeed = (
  sql: Sql,
  { boardId, note, types }: NoteRef & { types: readonly string[] },
): ListedDeed | null => {
  const row = sql(
    `SELECT * FROM deeds WHERE board = ? AND note = ?
     AND type IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT 1`,
  ).get(boardId, note, JSON.stringify(types));
  return row === undefined ? null : deedOf(row);
};

const forgetModeration = (
  sql: Sql,
  { deeds, reports }: { deeds: number; reports: number },
): void => {
  sql('DELETE FROM deeds WHERE at < ?').run(deeds);
  sql('DELETE FROM reports WHERE closedAt < ?').run(reports);
};

/** Of an erased person nothing says what they did, what was done to them, or what they reported. */
export const forgetPersonInModeration = (sql: Sql, person: string): void => {
  sql("UPDATE deeds SET person = '', words = '' WHERE person = ?").run(person);
  sql('UPDATE deeds SET target = NULL WHERE target = ?').run(person);
  sql('DELETE FROM reports WHERE person = ? AND closedAt IS NOT NULL').run(person);
  sql("UPDATE reports SET person = lower(hex(randomblob(8))), reason = '' WHERE person = ?").run(
    person,
  );
};

export const moderationOperations = {
  addReport,
  listReports,
  closeReports,
  findCleared,
  addDeed,
  listDeeds,
  findDeed,
  forgetModeration,
};
