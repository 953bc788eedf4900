import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DATABASE_FILE, type Manifest } from './archive/manifest.ts';
import { readArchive } from './archive/read-archive.ts';
import { BackupError } from './backup-error.ts';
import { inspectDatabase } from './inspect-database.ts';

const writeFile = async (file: string, content: AsyncIterable<Uint8Array>): Promise<void> => {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  // `flush`: an fsync before it closes.
  await pipeline(content, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
};

/**
 * Unpacks an archive into an empty folder and checks all of it, the database page by page.
 * @throws {BackupError} with a sentence on what is wrong; the folder is then of no use.
 */
export const unpack = async (archive: string, folder: string): Promise<Manifest> => {
  const manifest = await readArchive(archive, (name, content) =>
    writeFile(path.join(folder, ...name.split('/')), content),
  );
  try {
    inspectDatabase(path.join(folder, DATABASE_FILE));
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    throw new BackupError(`The database in ${archive} ${error.message}.`);
  }
  return manifest;
};
