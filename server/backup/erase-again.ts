import { existsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseDocumentName } from '../../shared/protocol/documents.ts';
import { foldName } from '../../shared/network/fold-name.ts';
import type { Erasure } from '../directory/erasures.ts';
import { concerns, eraseInDocument } from '../journal/erasure/erase-in-document.ts';
import { keepUnsigned } from '../journal/erasure/keep-unsigned.ts';
import type { Journal } from '../journal/journal.ts';
import { openStorage } from '../storage/open-storage.ts';
import { openDatabase } from '../storage/sqlite/database.ts';
import {
  forgetPersonEverywhere,
  insertErasure,
  listErasures,
} from '../storage/sqlite/operations/erasures.ts';
import { createSql, type Sql, text } from '../storage/sqlite/sql.ts';
import { DATABASE_FILE } from './archive/manifest.ts';
import { BackupError } from './backup-error.ts';
import { allDocuments, documentsOfMeeting } from './document-names.ts';

const hasErasures = (sql: Sql): boolean =>
  sql("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'erasures'").get() !== undefined;

/** Everybody whom a database knows to have been erased; an older one knows nobody. */
export const erasuresIn = (database: DatabaseSync): readonly Erasure[] => {
  const sql = createSql(database);
  return hasErasures(sql) ? listErasures(sql, null) : [];
};

/** The same of a data folder. @throws {BackupError} when it holds no database. */
export const erasuresOfFolder = (folder: string): readonly Erasure[] => {
  const file = path.join(path.resolve(folder), DATABASE_FILE);
  if (!existsSync(file)) throw new BackupError(`${folder} holds no ${DATABASE_FILE}.`);
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return erasuresIn(database);
  } finally {
    database.close();
  }
};

const eraseOne = async (
  journal: Journal,
  names: readonly string[],
  { person, notes, chosen }: Erasure,
): Promise<void> => {
  const isOwnDraft = (name: string): boolean => {
    const ref = parseDocumentName(name);
    return ref?.kind === 'draft' && ref.participantId === person;
  };
  const own = names.filter(isOwnDraft);
  if (notes !== 'delete') for (const name of own) await keepUnsigned(journal, name);
  await journal.remove(own);
  const erased = { person, notes, chosen: new Set(chosen) };
  for (const name of names) {
    if (parseDocumentName(name)?.kind === 'draft') continue;
    await journal.forgetPerson(name, person);
    if (await concerns(journal, name, erased)) await eraseInDocument(journal, name, erased);
  }
};

const withDatabase = <T>(folder: string, run: (database: DatabaseSync) => T): T => {
  const database = openDatabase(path.join(folder, DATABASE_FILE));
  try {
    return run(database);
  } finally {
    database.close();
  }
};

const scopeOf = (folder: string, { meetingId }: Erasure): readonly string[] =>
  withDatabase(folder, (database) =>
    meetingId === null ? allDocuments(database) : documentsOfMeeting(database, meetingId),
  );

/** People as they are in the unpacked folder: whoever was forgotten since is not there any more. */
const forgetPeople = (folder: string, erasures: readonly Erasure[]): void =>
  withDatabase(folder, (database) => {
    const sql = createSql(database);
    for (const erasure of erasures) {
      insertErasure(sql, erasure);
      if (!erasure.forget) continue;
      const row = sql('SELECT name FROM people WHERE id = ?').get(erasure.person);
      if (row === undefined) continue;
      const foldedName = foldName(text(row, 'name'));
      forgetPersonEverywhere(sql, { person: erasure.person, foldedName });
    }
    sql('UPDATE erasures SET finishedAt = at WHERE finishedAt IS NULL').run();
  });

/**
 * Erases in an unpacked backup whoever was erased after it was made, so that nothing of them comes back with it. What the backup
 * itself knows to have been done is not in it any more, and newer notes of the same person are not its; no clock is asked, for
 * those of two machines need not agree.
 */
export const eraseAgain = async (folder: string, erasures: readonly Erasure[]): Promise<void> => {
  const own = withDatabase(folder, erasuresIn);
  const done = new Set(own.filter(({ finishedAt }) => finishedAt !== null).map(({ id }) => id));
  const known = new Map([...own, ...erasures].map((erasure) => [erasure.id, erasure]));
  const missing = [...known.values()].filter(({ id }) => !done.has(id));
  if (missing.length === 0) return;
  let death: Error | null = null;
  for (const erasure of missing) {
    const names = scopeOf(folder, erasure);
    const storage = await openStorage(folder, (error) => {
      death = error;
    });
    try {
      await eraseOne(storage.journal, names, erasure);
    } finally {
      await storage.close();
    }
    if (death !== null) throw death;
  }
  forgetPeople(folder, missing);
};
