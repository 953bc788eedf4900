import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StorageError } from '../../journal/journal.ts';
import { migrate } from './migrations.ts';

/** Long enough for a server that is being restarted to finish its last flush. */
export const BUSY_TIMEOUT_MS = 5000;

/** Marks the file as Talkoot's ("Talk"), so that a wrong file is noticed before it is written to. */
export const APPLICATION_ID = 0x54616c6b;

/**
 * Small pages: fifty tables and indexes take a page each when they hold next to nothing, and a small edit writes
 * whole pages. Free pages can be given back.
 */
const NEW_FILE = 'PRAGMA page_size = 1024; PRAGMA auto_vacuum = INCREMENTAL';

/** What a busy time has left of the write-ahead log is cut to this once it is empty. */
const MAX_IDLE_LOG_BYTES = 4 * 1024 * 1024;

const SQLITE = { busy: 5, corrupt: 11, full: 13, notADatabase: 26 } as const;

/** SQLite's primary result code, or null for an error that did not come from SQLite. */
export const sqliteCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : null;

const isEmptyOrAbsent = (file: string): boolean => !existsSync(file) || statSync(file).size === 0;

/** A pragma whose value is a number. */
export const integerPragma = (database: DatabaseSync, name: string): number =>
  Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);

/**
 * Brings what an earlier process left in the write-ahead log to its place. Some of it may be on no disk: after a failed
 * fsync the system holds such pages for written and goes on showing them. This writes them anew and fsyncs them.
 */
const settleLog = (database: DatabaseSync): void => {
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // A full disk may still be read; it says nothing of pages that were lost.
    if (sqliteCode(error) !== SQLITE.full) throw error;
  }
};

const prepare = (database: DatabaseSync): void => {
  // Asked of an old file, SQLite would write, which a full disk does not take.
  if (integerPragma(database, 'page_count') === 0) database.exec(NEW_FILE);
  database.exec(`PRAGMA journal_size_limit = ${MAX_IDLE_LOG_BYTES}`);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  // Deleted is deleted: freed pages are overwritten, not only forgotten.
  database.exec('PRAGMA secure_delete = ON');
  const isOurs = integerPragma(database, 'application_id') === APPLICATION_ID;
  const tables = Number(database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n']);
  if (!isOurs && tables > 0) throw new StorageError('it holds the tables of another program');
  if (!isOurs) database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  migrate(database);
  settleLog(database);
};

const reason = (error: unknown): string => {
  switch (sqliteCode(error)) {
    case SQLITE.corrupt:
    case SQLITE.notADatabase:
      return 'it is damaged or no SQLite file; put a backup in its place';
    case SQLITE.busy:
      return 'another program keeps it locked';
    default:
      return error instanceof Error ? error.message : String(error);
  }
};

/**
 * Opens the file, making it on first start, and brings its schema up to date.
 * @throws {StorageError} with a sentence for the operator when the file is damaged, foreign, locked or too new.
 */
export const openDatabase = (file: string): DatabaseSync => {
  if (isEmptyOrAbsent(file) && !isEmptyOrAbsent(`${file}-wal`)) {
    throw new StorageError(
      `The database ${file} is missing, though its -wal file is there: put the database back, or restore a backup.`,
    );
  }
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
    prepare(database);
    return database;
  } catch (error) {
    database?.close();
    throw new StorageError(`The database ${file} cannot be used: ${reason(error)}.`);
  }
};

/**
 * Takes the folder's lock, which the system releases when this process ends, however it ends: two servers on
 * one folder would each believe that their documents are the newest.
 * @throws {StorageError} when another server keeps the lock for longer than a restart takes.
 */
export const lockFolder = (file: string): DatabaseSync => {
  let lock: DatabaseSync | null = null;
  try {
    lock = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
    // Nothing is ever written to it: no journal, so that a full disk can be locked too.
    lock.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if (sqliteCode(error) === SQLITE.busy) {
      throw new StorageError(
        'Another Talkoot server is running on this data folder: stop it first.',
      );
    }
    throw new StorageError(`The data folder cannot be locked: ${reason(error)}.`);
  }
};
