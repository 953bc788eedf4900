import path from 'node:path';
import type { Directory } from '../directory/directory.ts';
import type { Journal } from '../journal/journal.ts';
import { createSqliteDirectory } from './sqlite/sqlite-directory.ts';
import { createSqliteJournal } from './sqlite/sqlite-journal.ts';
import { startStorageThread } from './sqlite/storage-thread.ts';

/** Held by whoever uses the folder, for as long as they do. */
export const LOCK_FILE = 'talkoot.lock';

export type Storage = {
  readonly journal: Journal;
  readonly directory: Directory;
  /** Commits what is waiting and lets go of the files. */
  close(): Promise<void>;
};

/**
 * Opens everything that is kept in the data folder, which must exist.
 * @throws {StorageError} with a sentence for the operator.
 */
export const openStorage = async (
  dataFolder: string,
  onDeath: (error: Error) => void,
): Promise<Storage> => {
  const thread = await startStorageThread({
    file: path.join(dataFolder, 'talkoot.sqlite'),
    lockFile: path.join(dataFolder, LOCK_FILE),
    onDeath,
  });
  return {
    journal: createSqliteJournal(thread.call),
    directory: createSqliteDirectory(thread.call),
    close: () => thread.close(),
  };
};
