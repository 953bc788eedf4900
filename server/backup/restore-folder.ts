import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Erasure } from '../directory/erasures.ts';
import { LOCK_FILE } from '../storage/open-storage.ts';
import { lockFolder } from '../storage/sqlite/database.ts';
import { DATABASE_FILE, FILES_FOLDER, KEY_FILE, type Manifest } from './archive/manifest.ts';
import { BackupError } from './backup-error.ts';
import { allDocuments } from './document-names.ts';
import { eraseAgain } from './erase-again.ts';
import { inWorkFolder, syncFolder } from './files.ts';
import { renewDocuments } from './renew-documents.ts';
import { unpack } from './unpack.ts';

/** Made by the system where a disk is mounted; nothing of ours. */
const LOST_AND_FOUND = 'lost+found';

const refuseUnlessEmpty = (folder: string): void => {
  if (!existsSync(folder)) return;
  const [found] = readdirSync(folder).filter((name) => name !== LOST_AND_FOUND);
  if (found === undefined) return;
  throw new BackupError(
    `${folder} is not empty (it holds ${found}): move what is there elsewhere, or restore into another folder with --into.`,
  );
};

const everyDocument = (work: string): ReadonlyMap<string, readonly number[]> => {
  const database = new DatabaseSync(path.join(work, DATABASE_FILE), { readOnly: true });
  try {
    return new Map(allDocuments(database).map((name) => [name, []]));
  } finally {
    database.close();
  }
};

/** The database last: without it a server finds nothing that is half restored. */
const moveIntoPlace = (work: string, folder: string): void => {
  for (const name of [FILES_FOLDER, KEY_FILE, DATABASE_FILE]) {
    const unpacked = path.join(work, name);
    if (existsSync(unpacked)) renameSync(unpacked, path.join(folder, name));
  }
  syncFolder(folder);
};

/**
 * Restores a whole backup into a folder that is empty or not there yet. Everything is checked before any of it gets its
 * name; when anything is wrong the folder is as it was.
 * @param erasures of people who were erased since the backup was made: nothing of them comes back
 * @throws {BackupError} or {StorageError} with a sentence for the operator.
 */
export const restoreFolder = async (
  archive: string,
  into: string,
  erasures: readonly Erasure[] = [],
): Promise<Manifest> => {
  const folder = path.resolve(into);
  refuseUnlessEmpty(folder);
  const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lockFile = path.join(folder, LOCK_FILE);
  // A service that is started again and again must not come between.
  const lock = lockFolder(lockFile);
  try {
    return await inWorkFolder(path.join(folder, '.restoring-'), async (work) => {
      const manifest = await unpack(path.resolve(archive), work);
      await renewDocuments(work, everyDocument(work));
      await eraseAgain(work, erasures);
      moveIntoPlace(work, folder);
      return manifest;
    });
  } catch (error) {
    rmSync(lockFile, { force: true });
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw error;
  } finally {
    lock.close();
  }
};
