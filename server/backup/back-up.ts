import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { sqliteCode } from '../storage/sqlite/database.ts';
import {
  createManifest,
  DATABASE_FILE,
  FILES_FOLDER,
  isPackedPath,
  KEY_FILE,
  type Manifest,
  type PackedFile,
} from './archive/manifest.ts';
import { discard, readArchive } from './archive/read-archive.ts';
import { writeArchive } from './archive/write-archive.ts';
import { BackupError } from './backup-error.ts';
import { copyDatabase } from './copy-database.ts';
import { inWorkFolder, measureFile, syncFolder } from './files.ts';
import { type DatabaseContent, inspectDatabase } from './inspect-database.ts';

export type BackUpOptions = {
  readonly dataFolder: string;
  /** The archive to write; it must not exist. */
  readonly file: string;
  /** The release of Talkoot that makes it. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: number;
};

const refuseUnfit = (dataFolder: string, file: string): void => {
  if (!existsSync(path.join(dataFolder, DATABASE_FILE))) {
    throw new BackupError(
      `There is nothing to back up in ${path.resolve(dataFolder)}: it holds no ${DATABASE_FILE}. Is DATA_DIR right?`,
    );
  }
  if (existsSync(file)) throw new BackupError(`${file} exists already: choose another name.`);
  if (!existsSync(path.dirname(file))) {
    throw new BackupError(`The folder ${path.dirname(file)} does not exist: make it first.`);
  }
};

/** Copies the database and checks the copy from its first page to its last. */
const takeDatabase = async (dataFolder: string, copy: string): Promise<DatabaseContent> => {
  const file = path.join(dataFolder, DATABASE_FILE);
  try {
    await copyDatabase(file, copy);
  } catch (error) {
    if (sqliteCode(error) === null || !(error instanceof Error)) throw error;
    throw new BackupError(`The database ${file} cannot be copied: ${error.message}.`);
  }
  try {
    return inspectDatabase(copy);
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    throw new BackupError(`The database ${file} ${error.message}. No backup was written.`);
  }
};

const uploadsIn = (dataFolder: string): string[] => {
  const folder = path.join(dataFolder, FILES_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => [FILES_FOLDER, ...name.split(path.sep)].join('/'))
    .toSorted();
};

const refuseOddName = (name: string): string => {
  if (isPackedPath(name)) return name;
  throw new BackupError(
    `${name} in the data folder is none of Talkoot's: move it elsewhere and try again.`,
  );
};

const measureAll = async (
  paths: readonly string[],
  locate: (packed: string) => string,
): Promise<PackedFile[]> => {
  const files: PackedFile[] = [];
  for (const packed of paths) files.push({ path: packed, ...(await measureFile(locate(packed))) });
  return files;
};

/**
 * Writes a backup of the data folder, which a server may be using, into one new archive: as it was at the moment of the
 * call or a little later, checked before it is packed and read back after. The archive is there whole or not at all.
 * @throws {BackupError} with a sentence for the operator.
 */
export const backUp = async (options: BackUpOptions): Promise<Manifest> => {
  const { dataFolder, version, now } = options;
  const file = path.resolve(options.file);
  refuseUnfit(dataFolder, file);
  const folder = path.dirname(file);
  return inWorkFolder(path.join(folder, '.talkoot-backup-'), async (work) => {
    const copy = path.join(work, DATABASE_FILE);
    const content = await takeDatabase(dataFolder, copy);
    const locate = (packed: string): string =>
      packed === DATABASE_FILE ? copy : path.join(dataFolder, ...packed.split('/'));
    const key = existsSync(path.join(dataFolder, KEY_FILE)) ? [KEY_FILE] : [];
    const paths = [DATABASE_FILE, ...key, ...uploadsIn(dataFolder).map(refuseOddName)];
    const manifest = createManifest({
      talkoot: version,
      createdAt: new Date(now).toISOString(),
      files: await measureAll(paths, locate),
      ...content,
    });
    const archive = path.join(work, 'archive');
    await writeArchive(archive, manifest, locate);
    await readArchive(archive, discard);
    renameSync(archive, file);
    syncFolder(folder);
    return manifest;
  });
};
