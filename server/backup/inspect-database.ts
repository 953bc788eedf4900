import { DatabaseSync } from 'node:sqlite';
import { APPLICATION_ID, integerPragma, sqliteCode } from '../storage/sqlite/database.ts';
import { SCHEMA_VERSION } from '../storage/sqlite/migrations.ts';
import { createSql, integer, type Sql, text } from '../storage/sqlite/sql.ts';
import type { Manifest } from './archive/manifest.ts';
import { BackupError } from './backup-error.ts';

/** What a manifest says of the database. */
export type DatabaseContent = Pick<Manifest, 'schema' | 'meetings' | 'continuousBoards'>;

const schemaOf = (database: DatabaseSync): number => {
  if (integerPragma(database, 'application_id') !== APPLICATION_ID) {
    throw new BackupError('is no database of Talkoot');
  }
  const schema = integerPragma(database, 'user_version');
  if (schema > SCHEMA_VERSION) {
    throw new BackupError(
      `has schema ${schema} and this release knows ${SCHEMA_VERSION}; install a newer release`,
    );
  }
  return schema;
};

const checkPages = (sql: Sql): void => {
  const found = String(sql('PRAGMA integrity_check(1)').get()?.['integrity_check']);
  // The finding stands in the last line, below a heading.
  if (found !== 'ok') throw new BackupError(`is damaged: ${found.split('\n').at(-1)}`);
  const orphan = sql('PRAGMA foreign_key_check').get();
  if (orphan !== undefined) {
    throw new BackupError(
      `is damaged: a row of ${String(orphan['table'])} belongs to nothing in ${String(orphan['parent'])}`,
    );
  }
};

/** Asks only for what every schema since the first has. */
const contentOf = (sql: Sql): Omit<DatabaseContent, 'schema'> => ({
  meetings: sql(
    `SELECT id, title,
       (SELECT count(*) FROM boards WHERE meeting = meetings.id) AS boards,
       (SELECT coalesce(sum(noteCount), 0) FROM boards WHERE meeting = meetings.id) AS notes,
       (SELECT count(*) FROM members WHERE meeting = meetings.id) AS people
     FROM meetings ORDER BY createdAt, id`,
  )
    .all()
    .map((row) => ({
      id: text(row, 'id'),
      title: text(row, 'title'),
      boards: integer(row, 'boards'),
      notes: integer(row, 'notes'),
      people: integer(row, 'people'),
    })),
  continuousBoards: integer(
    sql('SELECT count(*) AS n FROM boards WHERE meeting IS NULL').get() ?? {},
    'n',
  ),
});

/**
 * Checks a database that nobody else has open, page by page, and says what is in it.
 * @throws {BackupError} "is …" when it is damaged, foreign or too new.
 */
export const inspectDatabase = (file: string): DatabaseContent => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const schema = schemaOf(database);
    const sql = createSql(database);
    checkPages(sql);
    return { schema, ...contentOf(sql) };
  } catch (error) {
    if (sqliteCode(error) === null || !(error instanceof Error)) throw error;
    throw new BackupError(`is damaged: ${error.message}`);
  } finally {
    database.close();
  }
};
