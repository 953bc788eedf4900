import { FILE_TYPES } from '../../../../shared/files/file-types.ts';
import {
  type BoardFile,
  type FileRoom,
  type FileSums,
  NOBODY,
} from '../../../directory/board-files.ts';
import { integer, type Row, type Sql, text, word } from '../sql.ts';

const fileOf = (row: Row): BoardFile => ({
  board: text(row, 'board'),
  hash: text(row, 'hash'),
  type: word(row, 'type', FILE_TYPES),
  size: integer(row, 'size'),
  person: text(row, 'person'),
  createdAt: integer(row, 'createdAt'),
});

const findFile = (sql: Sql, { board, hash }: { board: string; hash: string }): BoardFile | null => {
  const row = sql('SELECT * FROM files WHERE board = ? AND hash = ?').get(board, hash);
  return row === undefined ? null : fileOf(row);
};

const listFileCopies = (
  sql: Sql,
  { meetingId, hash }: { meetingId: string; hash: string },
): readonly BoardFile[] =>
  sql(
    'SELECT * FROM files WHERE hash = ? AND board IN (SELECT id FROM boards WHERE meeting = ?) ORDER BY board',
  )
    .all(hash, meetingId)
    .map(fileOf);

const sumOf = (row: Row | undefined): number => integer(row ?? {}, 'sum');

const insert = (sql: Sql, { board, hash, type, size, person, createdAt }: BoardFile): void => {
  sql(
    `INSERT OR IGNORE INTO files (board, hash, type, size, person, createdAt)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(board, hash, type, size, person, createdAt);
};

const bytesOfServer = (sql: Sql): number =>
  sumOf(
    sql('SELECT coalesce(sum(size), 0) AS sum FROM (SELECT size FROM files GROUP BY hash)').get(),
  );

const lackingRoom = (
  sql: Sql,
  { board, person, size, hash }: BoardFile,
  room: FileRoom,
): keyof FileRoom | null => {
  const ofBoard = sql('SELECT coalesce(sum(size), 0) AS sum FROM files WHERE board = ?');
  if (sumOf(ofBoard.get(board)) + size > room.board) return 'board';
  const ofPerson = sql(
    'SELECT coalesce(sum(size), 0) AS sum FROM files WHERE board = ? AND person = ?',
  );
  if (sumOf(ofPerson.get(board, person)) + size > room.person) return 'person';
  const isThere = sql('SELECT 1 FROM files WHERE hash = ? LIMIT 1').get(hash) !== undefined;
  return !isThere && bytesOfServer(sql) + size > room.server ? 'server' : null;
};

const forgetSender = (sql: Sql, { board, hash, createdAt }: BoardFile): void => {
  sql('UPDATE files SET person = ?, createdAt = ? WHERE board = ? AND hash = ?').run(
    NOBODY,
    createdAt,
    board,
    hash,
  );
};

const addFile = (
  sql: Sql,
  { file, room }: { file: BoardFile; room: FileRoom },
): keyof FileRoom | null => {
  if (findFile(sql, file) !== null) {
    if (file.person === NOBODY) forgetSender(sql, file);
    return null;
  }
  const lacking = lackingRoom(sql, file, room);
  if (lacking === null) insert(sql, file);
  return lacking;
};

const shareFiles = (
  sql: Sql,
  args: { from: string; to: string; hashes: readonly string[]; now: number },
): readonly BoardFile[] => {
  const { from, to, hashes, now } = args;
  const shared: BoardFile[] = [];
  for (const hash of hashes) {
    const file = findFile(sql, { board: from, hash });
    if (file === null) continue;
    const copy = { ...file, board: to, createdAt: now };
    insert(sql, copy);
    shared.push(copy);
  }
  return shared;
};

const listFiles = (sql: Sql, board: string): readonly BoardFile[] =>
  sql('SELECT * FROM files WHERE board = ? ORDER BY createdAt, hash').all(board).map(fileOf);

const hashOf = (row: Row): string => text(row, 'hash');

const listMeetingFiles = (sql: Sql, meetingId: string): readonly string[] =>
  sql('SELECT DISTINCT hash FROM files WHERE board IN (SELECT id FROM boards WHERE meeting = ?)')
    .all(meetingId)
    .map(hashOf);

const listBoardsWithFiles = (sql: Sql, before: number): readonly string[] =>
  sql('SELECT DISTINCT board FROM files WHERE createdAt < ?')
    .all(before)
    .map((row) => text(row, 'board'));

const removeFiles = (
  sql: Sql,
  { board, hashes }: { board: string; hashes: readonly string[] },
): void => {
  for (const hash of hashes) sql('DELETE FROM files WHERE board = ? AND hash = ?').run(board, hash);
};

const detachFiles = (
  sql: Sql,
  { person, boards }: { person: string; boards: readonly string[] },
): void => {
  for (const board of boards) {
    sql("UPDATE files SET person = '' WHERE board = ? AND person = ?").run(board, person);
  }
};

const unknownFiles = (sql: Sql, hashes: readonly string[]): readonly string[] =>
  hashes.filter(
    (hash) => sql('SELECT 1 FROM files WHERE hash = ? LIMIT 1').get(hash) === undefined,
  );

const sumFiles = (sql: Sql, _: null): FileSums => ({
  files: sumOf(sql('SELECT count(DISTINCT hash) AS sum FROM files').get()),
  bytes: bytesOfServer(sql),
});

export const fileOperations = {
  addFile,
  shareFiles,
  findFile,
  listFileCopies,
  listFiles,
  listMeetingFiles,
  listBoardsWithFiles,
  removeFiles,
  detachFiles,
  unknownFiles,
  sumFiles,
};
