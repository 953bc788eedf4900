import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { LOCK_FILE } from '../storage/open-storage.ts';
import { lockFolder, openDatabase } from '../storage/sqlite/database.ts';
import { DATABASE_FILE, type Manifest, type PackedMeeting } from './archive/manifest.ts';
import { backUp } from './back-up.ts';
import { BackupError } from './backup-error.ts';
import { copyFiles } from './copy-files.ts';
import { type CopiedMeeting, copyMeeting } from './copy-meeting.ts';
import { documentsOfMeeting, knownClients } from './document-names.ts';
import { eraseAgain, erasuresIn } from './erase-again.ts';
import { inWorkFolder } from './files.ts';
import { renewDocuments } from './renew-documents.ts';
import { unpack } from './unpack.ts';

export type RestoreMeetingOptions = {
  readonly archive: string;
  readonly meetingId: string;
  /** A data folder in use; the server on it must have been stopped. */
  readonly into: string;
  /** The release of Talkoot that restores. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: number;
};

export type RestoredMeeting = CopiedMeeting & {
  readonly meeting: PackedMeeting;
  readonly createdAt: string;
  /** A backup of everything as it was before, when the meeting was there; else null. */
  readonly keptIn: string | null;
};

const refuseUnused = (folder: string): void => {
  if (existsSync(path.join(folder, DATABASE_FILE))) return;
  throw new BackupError(
    `${folder} holds no ${DATABASE_FILE} to restore a meeting into. To restore everything, leave out --meeting.`,
  );
};

const findMeeting = ({ meetings }: Manifest, id: string): PackedMeeting => {
  const found = meetings.find((meeting) => meeting.id === id);
  if (found !== undefined) return found;
  const listed = meetings.map((meeting) => `  ${meeting.id}  ${meeting.title}`);
  throw new BackupError([`The backup has no meeting ${id}. It has:`, ...listed].join('\n'));
};

/**
 * Boards of groups that carried on when their meeting was deleted live in meetings of their own: they stay as they are there,
 * and do not come back with the meeting.
 */
const leaveOutGroups = (database: DatabaseSync, unpacked: string, meetingId: string): void => {
  const moved = database
    .prepare(
      'SELECT id FROM boards WHERE meeting <> ? AND meeting IN (SELECT id FROM meetings WHERE isGroup)',
    )
    .all(meetingId);
  const packed = new DatabaseSync(unpacked);
  try {
    const leaveOut = packed.prepare('DELETE FROM boards WHERE id = ? AND meeting = ?');
    for (const { id } of moved) if (typeof id === 'string') leaveOut.run(id, meetingId);
  } finally {
    packed.close();
  }
};

/** The documents to renew, each with what copies of it may hold by now. */
const documentsToRenew = (
  database: DatabaseSync,
  unpacked: string,
  meetingId: string,
): ReadonlyMap<string, readonly number[]> => {
  const packed = new DatabaseSync(unpacked, { readOnly: true });
  try {
    const names = documentsOfMeeting(packed, meetingId);
    return new Map(names.map((name) => [name, knownClients(database, name)]));
  } finally {
    packed.close();
  }
};

/** Before the rows that name them: a file that no board has does no harm. */
const copyMeetingFiles = (
  unpacked: string,
  meetingId: string,
  folders: { readonly from: string; readonly into: string },
): void => {
  const packed = new DatabaseSync(unpacked, { readOnly: true });
  try {
    copyFiles(packed, meetingId, folders);
  } finally {
    packed.close();
  }
};

/** A name that sorts by time and that every file system takes. */
const nameOfBackup = (now: number): string =>
  `before-restore-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}.tar.gz`;

const keepPresent = async (
  database: DatabaseSync,
  { into, meetingId, version, now }: RestoreMeetingOptions,
): Promise<string | null> => {
  const isHere = database.prepare('SELECT 1 FROM meetings WHERE id = ?').get(meetingId);
  if (isHere === undefined) return null;
  const file = path.join(into, nameOfBackup(now));
  await backUp({ dataFolder: into, file, version, now });
  return file;
};

const restoreInto = async (
  database: DatabaseSync,
  options: RestoreMeetingOptions,
): Promise<RestoredMeeting> => {
  const { archive, into, meetingId } = options;
  return inWorkFolder(path.join(into, '.restoring-'), async (work) => {
    const manifest = await unpack(archive, work);
    const meeting = findMeeting(manifest, meetingId);
    const unpacked = path.join(work, DATABASE_FILE);
    leaveOutGroups(database, unpacked, meetingId);
    const documents = documentsToRenew(database, unpacked, meetingId);
    await renewDocuments(work, documents);
    await eraseAgain(work, erasuresIn(database));
    const keptIn = await keepPresent(database, options);
    copyMeetingFiles(unpacked, meetingId, { from: work, into });
    const copied = copyMeeting(database, unpacked, {
      meeting: meetingId,
      documents: [...documents.keys()],
    });
    return { ...copied, meeting, createdAt: manifest.createdAt, keptIn };
  });
};

/**
 * Restores one meeting out of a backup beside the others in a data folder that is in use. The meeting's content becomes
 * that of the backup. Who may come in stays as it is today, unless the meeting was deleted: then its links and sessions
 * come back, too. Nothing of other meetings changes, and nobody's name.
 * @throws {BackupError} or {StorageError} with a sentence for the operator.
 */
export const restoreMeeting = async (options: RestoreMeetingOptions): Promise<RestoredMeeting> => {
  const into = path.resolve(options.into);
  refuseUnused(into);
  const lock = lockFolder(path.join(into, LOCK_FILE));
  try {
    const database = openDatabase(path.join(into, DATABASE_FILE));
    try {
      return await restoreInto(database, {
        ...options,
        into,
        archive: path.resolve(options.archive),
      });
    } finally {
      database.close();
    }
  } finally {
    lock.close();
  }
};
