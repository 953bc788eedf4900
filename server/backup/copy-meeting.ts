import type { DatabaseSync } from 'node:sqlite';
import { createSql, integer, type Sql, text } from '../storage/sqlite/sql.ts';
import { BackupError } from './backup-error.ts';
import { documentsOfMeeting } from './document-names.ts';

/** What belongs to a document, and the column, if any, that counts through all documents and is given anew. */
const DOCUMENT_TABLES = {
  entries: 'seq',
  checkpoints: 'id',
  owners: null,
  claims: null,
  retired: null,
  changes: null,
} as const;

/**
 * What happens to each table when one meeting comes out of a backup. A test holds this against the schema, so that
 * whoever adds a table thinks of it.
 */
export const TABLES = {
  /** The meeting's own: what is here today goes, what is in the backup comes. */
  replaced: [
    'meetings',
    'boards',
    'keepers',
    'files',
    'videoLinks',
    'expectedPeople',
    'placedLists',
    'phaseNotes',
    'votes',
    'voteBoards',
    'voters',
    'ballots',
    'reports',
    'clearedNotes',
    'deeds',
    'documents',
    ...Object.keys(DOCUMENT_TABLES),
  ],
  /** Who may come in: as today while the meeting exists; out of the backup when it was deleted. */
  doors: ['links', 'sessions', 'grants', 'grantUses', 'publicLinks'],
  /** Never changed, only completed. */
  completed: ['people', 'members'],
  /** Of today alone. */
  untouched: [
    'networks',
    'savedTemplates',
    'linkGroups',
    'devices',
    'personalKeys',
    'coordinatorSessions',
    'erasures',
  ],
} as const;

export type CopiedMeeting = {
  /** Ways in that could not come back, since another meeting has their code or key by now. */
  readonly lostLinks: number;
};

const columnsOf = (sql: Sql, table: string, but: readonly string[]): string =>
  sql(`SELECT name FROM pragma_table_info('${table}')`)
    .all()
    .map((row) => text(row, 'name'))
    .filter((name) => !but.includes(name))
    .join(', ');

/** The network that the meeting goes to: there is one. */
const networkHere = (sql: Sql): string => {
  const row = sql('SELECT id FROM main.networks').get();
  if (row !== undefined) return text(row, 'id');
  throw new BackupError(
    'The data folder belongs to no network yet: start the server on it once, or restore the whole backup.',
  );
};

const refuseBoardsOfOthers = (sql: Sql, meeting: string): void => {
  const row = sql(
    `SELECT ours.title FROM archive.boards AS theirs JOIN main.boards AS ours USING (id)
     WHERE theirs.meeting = ?1 AND ours.meeting IS NOT ?1`,
  ).get(meeting);
  if (row === undefined) return;
  throw new BackupError(`The board "${text(row, 'title')}" belongs to another meeting by now.`);
};

/** Copies rows of the meeting; one whose key is taken here stays as it is here. */
const complete = (sql: Sql, table: string, meeting: string, where = 'true'): void => {
  const columns = columnsOf(sql, table, []);
  sql(
    `INSERT OR IGNORE INTO main.${table} (${columns})
     SELECT ${columns} FROM archive.${table} WHERE meeting = ? AND ${where}`,
  ).run(meeting);
};

type Copying = {
  readonly meeting: string;
  readonly network: string;
  /** Names of the meeting's documents in the backup. */
  readonly documents: readonly string[];
};

/** People whom the meeting names and who are not known here. Whoever is keeps the name they have today. */
const copyPeople = (sql: Sql, { meeting, network, documents }: Copying): void => {
  const columns = columnsOf(sql, 'people', ['network']);
  sql(
    `INSERT OR IGNORE INTO main.people (${columns}, network)
     SELECT ${columns}, :network FROM archive.people WHERE id IN (
       SELECT person FROM archive.members WHERE meeting = :meeting
       UNION SELECT person FROM archive.deeds WHERE meeting = :meeting
       UNION SELECT person FROM archive.owners WHERE document IN
         (SELECT id FROM archive.documents WHERE name IN (SELECT value FROM json_each(:names))))`,
  ).run({ network, meeting, names: JSON.stringify(documents) });
};

const copyMeetingRow = (sql: Sql, { meeting, network }: Copying): void => {
  const columns = columnsOf(sql, 'meetings', ['id', 'network']);
  sql(
    `INSERT INTO main.meetings (id, network, ${columns})
     SELECT id, :network, ${columns} FROM archive.meetings WHERE id = :meeting
     ON CONFLICT (id) DO UPDATE SET (${columns}) =
       (SELECT ${columns} FROM archive.meetings WHERE id = :meeting)`,
  ).run({ network, meeting });
};

const replaceBoards = (sql: Sql, { meeting, network }: Copying): void => {
  sql('DELETE FROM main.boards WHERE meeting = ?').run(meeting);
  const columns = columnsOf(sql, 'boards', ['network']);
  sql(
    `INSERT INTO main.boards (${columns}, network)
     SELECT ${columns}, :network FROM archive.boards WHERE meeting = :meeting`,
  ).run({ network, meeting });
};

/** They went with their boards. */
const replaceFiles = (sql: Sql, meeting: string): void => {
  const columns = columnsOf(sql, 'files', []);
  sql(
    `INSERT INTO main.files (${columns})
     SELECT ${columns} FROM archive.files
     WHERE board IN (SELECT id FROM main.boards WHERE meeting = ?)`,
  ).run(meeting);
};

/** They went with their boards. Whoever was erased meanwhile keeps nothing. */
const replaceKeepers = (sql: Sql, meeting: string): void => {
  const columns = columnsOf(sql, 'keepers', []);
  sql(
    `INSERT INTO main.keepers (${columns}) SELECT ${columns} FROM archive.keepers
     WHERE board IN (SELECT id FROM main.boards WHERE meeting = ?)
       AND person IN (SELECT id FROM main.people)`,
  ).run(meeting);
};

/** Their numbers are counted through all meetings; they are given anew, in the same order. */
const replaceVideoLinks = (sql: Sql, meeting: string): void => {
  sql('DELETE FROM main.videoLinks WHERE meeting = ?').run(meeting);
  const columns = columnsOf(sql, 'videoLinks', ['id']);
  sql(
    `INSERT INTO main.videoLinks (${columns})
     SELECT ${columns} FROM archive.videoLinks WHERE meeting = ? ORDER BY id`,
  ).run(meeting);
};

/** What was reported on its boards, which went with them, and what its facilitators did: counted anew, in the same order. */
const replaceModeration = (sql: Sql, meeting: string): void => {
  for (const table of ['reports', 'clearedNotes']) {
    const columns = columnsOf(sql, table, []);
    sql(
      `INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM archive.${table}
       WHERE board IN (SELECT id FROM main.boards WHERE meeting = ?)`,
    ).run(meeting);
  }
  sql('DELETE FROM main.deeds WHERE meeting = ?').run(meeting);
  const columns = columnsOf(sql, 'deeds', ['id']);
  sql(
    `INSERT INTO main.deeds (${columns})
     SELECT ${columns} FROM archive.deeds WHERE meeting = ? ORDER BY id`,
  ).run(meeting);
};

/** Votes with who may vote and what they have given; whoever is not known here any more does not vote. */
const replaceVotes = (sql: Sql, meeting: string): void => {
  sql('DELETE FROM main.votes WHERE meeting = ?').run(meeting);
  complete(sql, 'votes', meeting);
  const ofMeeting = 'vote IN (SELECT id FROM main.votes WHERE meeting = ?)';
  for (const [table, where] of [
    ['voteBoards', ofMeeting],
    ['voters', `${ofMeeting} AND person IN (SELECT id FROM main.people)`],
    ['ballots', `${ofMeeting} AND person IN (SELECT id FROM main.people)`],
  ] as const) {
    const columns = columnsOf(sql, table, []);
    sql(
      `INSERT OR IGNORE INTO main.${table} (${columns})
       SELECT ${columns} FROM archive.${table} WHERE ${where}`,
    ).run(meeting);
  }
};

const copyDocument = (sql: Sql, name: string): void => {
  const found = sql('SELECT id FROM archive.documents WHERE name = ?').get(name);
  const { lastInsertRowid } = sql(
    `INSERT INTO main.documents (name, generation)
     SELECT name, generation FROM archive.documents WHERE name = ?`,
  ).run(name);
  for (const [table, counter] of Object.entries(DOCUMENT_TABLES)) {
    const columns = columnsOf(sql, table, ['document', counter ?? '']);
    sql(
      `INSERT INTO main.${table} (document, ${columns})
       SELECT ?, ${columns} FROM archive.${table} WHERE document = ? ORDER BY ${counter ?? 'document'}`,
    ).run(lastInsertRowid, integer(found ?? {}, 'id'));
  }
};

const linksIn = (sql: Sql, schema: 'main' | 'archive', meeting: string): number =>
  integer(
    sql(`SELECT count(*) AS n FROM ${schema}.links WHERE meeting = ?`).get(meeting) ?? {},
    'n',
  );

/** @returns how many links could not come back */
const bringDoorsBack = (sql: Sql, meeting: string): number => {
  complete(sql, 'links', meeting);
  // A browser that was forgotten meanwhile stays forgotten.
  complete(sql, 'sessions', meeting, 'device IN (SELECT id FROM main.devices)');
  complete(sql, 'grants', meeting);
  complete(sql, 'publicLinks', meeting);
  sql(
    `INSERT OR IGNORE INTO main.grantUses (grantId, person, usedAt)
     SELECT grantId, person, usedAt FROM archive.grantUses
     WHERE grantId IN (SELECT id FROM main.grants WHERE meeting = ?)`,
  ).run(meeting);
  return linksIn(sql, 'archive', meeting) - linksIn(sql, 'main', meeting);
};

const copy = (database: DatabaseSync, sql: Sql, copying: Copying): CopiedMeeting => {
  const { meeting, documents } = copying;
  refuseBoardsOfOthers(sql, meeting);
  const exists = sql('SELECT 1 FROM main.meetings WHERE id = ?').get(meeting) !== undefined;
  for (const name of new Set([...documentsOfMeeting(database, meeting), ...documents])) {
    sql('DELETE FROM main.documents WHERE name = ?').run(name);
  }
  copyPeople(sql, copying);
  copyMeetingRow(sql, copying);
  replaceBoards(sql, copying);
  replaceFiles(sql, meeting);
  replaceKeepers(sql, meeting);
  sql('DELETE FROM main.expectedPeople WHERE meeting = ?').run(meeting);
  complete(sql, 'expectedPeople', meeting);
  sql('DELETE FROM main.placedLists WHERE meeting = ?').run(meeting);
  complete(sql, 'placedLists', meeting);
  sql('DELETE FROM main.phaseNotes WHERE meeting = ?').run(meeting);
  complete(sql, 'phaseNotes', meeting);
  replaceVideoLinks(sql, meeting);
  replaceVotes(sql, meeting);
  replaceModeration(sql, meeting);
  complete(sql, 'members', meeting);
  const lostLinks = exists ? 0 : bringDoorsBack(sql, meeting);
  for (const name of documents) copyDocument(sql, name);
  return { lostLinks };
};

/**
 * Copies one meeting out of an unpacked backup beside the others, all or nothing. Both databases are of this release's
 * schema.
 * @throws {BackupError} with a sentence, after which nothing has changed.
 */
export const copyMeeting = (
  database: DatabaseSync,
  unpacked: string,
  from: Omit<Copying, 'network'>,
): CopiedMeeting => {
  const sql = createSql(database);
  sql('ATTACH ? AS archive').run(unpacked);
  const copying = { ...from, network: networkHere(sql) };
  database.exec('BEGIN IMMEDIATE');
  try {
    const copied = copy(database, sql, copying);
    database.exec('COMMIT');
    return copied;
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK');
  }
};
