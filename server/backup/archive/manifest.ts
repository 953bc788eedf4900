import * as z from 'zod';
import { isId } from '../../../shared/lib/id.ts';
import { BackupError } from '../backup-error.ts';

/** Raised when a program that knows the present form could not read a new one. */
const FORMAT = 1;

export const MANIFEST_FILE = 'manifest.json';
export const DATABASE_FILE = 'talkoot.sqlite';
export const KEY_FILE = 'coordinator-key';
/** People's uploads lie in this folder. */
export const FILES_FOLDER = 'files';

const MAX_DEPTH = 8;
const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/;

/**
 * True for what a backup may hold, and restoring may therefore write: the database, the key, and files below
 * `files/` by plain names. Nothing absolute, nothing that climbs, nothing hidden.
 */
export const isPackedPath = (path: string): boolean => {
  if (path === DATABASE_FILE || path === KEY_FILE) return true;
  const [folder, ...segments] = path.split('/');
  return (
    folder === FILES_FOLDER &&
    segments.length > 0 &&
    segments.length <= MAX_DEPTH &&
    segments.every((segment) => SEGMENT.test(segment))
  );
};

const packedFile = z.strictObject({
  path: z.string().refine(isPackedPath, 'is no path of a backup'),
  size: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const packedMeeting = z.strictObject({
  id: z.string().refine(isId, 'is no id'),
  title: z.string(),
  boards: z.int(),
  notes: z.int(),
  people: z.int(),
});

const isEachOnce = (files: readonly PackedFile[]): boolean =>
  new Set(files.map(({ path }) => path)).size === files.length;

const hasDatabase = (files: readonly PackedFile[]): boolean =>
  files.some(({ path }) => path === DATABASE_FILE);

const manifest = z.strictObject({
  format: z.literal(FORMAT),
  /** The release that made the backup, for people who read the file. */
  talkoot: z.string(),
  /** Version of the database's schema. */
  schema: z.int().min(1),
  createdAt: z.iso.datetime(),
  files: z
    .array(packedFile)
    .refine(isEachOnce, 'name a file twice')
    .refine(hasDatabase, 'lack the database'),
  meetings: z.array(packedMeeting),
  /** Boards of the network that belong to no meeting. */
  continuousBoards: z.int(),
});

export type PackedFile = z.output<typeof packedFile>;
export type PackedMeeting = z.output<typeof packedMeeting>;

/** What a backup says of itself: the first file in the archive, and the measure for all others. */
export type Manifest = z.output<typeof manifest>;

/** Completes a manifest with the form that this release writes. */
export const createManifest = (content: Omit<Manifest, 'format'>): Manifest => ({
  format: FORMAT,
  ...content,
});

export const encodeManifest = (content: Manifest): string =>
  `${JSON.stringify(content, null, 2)}\n`;

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const anyFormat = z.object({ format: z.int() });

/** Reads a manifest. @throws {BackupError} when it is none, or one of a newer release. */
export const parseManifest = (text: string): Manifest => {
  const json = parseJson(text);
  const parsed = manifest.safeParse(json);
  if (parsed.success) return parsed.data;
  const known = anyFormat.safeParse(json);
  if (known.success && known.data.format > FORMAT) {
    throw new BackupError(
      `was made by a newer release (form ${known.data.format}, this one reads ${FORMAT}); install a newer release`,
    );
  }
  const [issue] = parsed.error.issues;
  throw new BackupError(
    `holds a manifest that cannot be read (${issue?.path.join('.')}: ${issue?.message})`,
  );
};
