import type { DatabaseSync } from 'node:sqlite';
import { StorageError } from '../../journal/journal.ts';
import { afterTables } from './schema/after-tables.ts';
import { directoryTables } from './schema/directory-tables.ts';
import { fileTables } from './schema/file-tables.ts';
import { gatheringTables } from './schema/gathering-tables.ts';
import { historyTables } from './schema/history-tables.ts';
import { journalTables } from './schema/journal-tables.ts';
import { lastingTables } from './schema/lasting-tables.ts';
import { libraryTables } from './schema/library-tables.ts';
import { moderationTables } from './schema/moderation-tables.ts';
import { phaseTables } from './schema/phase-tables.ts';
import { erasureTables } from './schema/erasure-tables.ts';
import { undoTables } from './schema/undo-tables.ts';
import { publicTables } from './schema/public-tables.ts';
import { unfinishedTables } from './schema/unfinished-tables.ts';
import { voteDoneColumn, votesTables } from './schema/votes-tables.ts';

/** Forward only: migration n brings version n to n + 1. Once released, an entry never changes. */
const migrations: readonly string[] = [
  journalTables + directoryTables,
  historyTables,
  gatheringTables,
  // Working together.
  phaseTables + votesTables + libraryTables,
  // What every issue after that adds until the release.
  unfinishedTables +
    voteDoneColumn +
    fileTables +
    publicTables +
    erasureTables +
    afterTables +
    moderationTables,
  // Groups whose board outlives their meeting.
  lastingTables,
  // Undo of what clients are not told.
  undoTables,
];

/** What a database of this release says in `user_version`. */
export const SCHEMA_VERSION = migrations.length;

/**
 * Brings the schema up to date, all steps in one transaction.
 * @throws {StorageError} when the file was written by a newer release.
 */
export const migrate = (database: DatabaseSync): void => {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version > SCHEMA_VERSION) {
    throw new StorageError(
      `its schema is version ${version} and this release knows ${SCHEMA_VERSION}; install a newer release`,
    );
  }
  if (version === SCHEMA_VERSION) return;
  database.exec('BEGIN IMMEDIATE');
  for (const migration of migrations.slice(version)) database.exec(migration);
  database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
};
