import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar';
import { BackupError } from '../backup-error.ts';
import { type Manifest, MANIFEST_FILE, type PackedFile, parseManifest } from './manifest.ts';

/** Thousands of meetings fit; what is longer is no manifest of ours. */
const MAX_MANIFEST_BYTES = 16 * 1024 * 1024;

/** Takes one file's content; it counts only once the whole archive has been read. */
export type TakeFile = (path: string, content: AsyncIterable<Uint8Array>) => Promise<void>;

/** For reading an archive only to see whether it is whole. */
export const discard: TakeFile = async (_path, content) => {
  for await (const _chunk of content);
};

const readManifest = async (entry: ParsedTarEntry | undefined): Promise<Manifest> => {
  const header = entry?.header;
  const isManifest = header?.name === MANIFEST_FILE && header.type === 'file';
  if (entry === undefined || !isManifest || entry.header.size > MAX_MANIFEST_BYTES) {
    throw new BackupError('is no backup of Talkoot');
  }
  return parseManifest(await new Response(entry.body).text());
};

/** The file that an entry is, by the manifest. Checked before any of its bytes are read. */
const announced = ({ header }: ParsedTarEntry, missing: Map<string, PackedFile>): PackedFile => {
  const file = missing.get(header.name);
  if (header.type !== 'file' || file === undefined || file.size !== header.size) {
    throw new BackupError(`holds ${JSON.stringify(header.name)}, which its manifest does not`);
  }
  missing.delete(header.name);
  return file;
};

const takeFile = async (
  { body }: ParsedTarEntry,
  file: PackedFile,
  take: TakeFile,
): Promise<void> => {
  const hash = createHash('sha256');
  const hashed = async function* (): AsyncIterable<Uint8Array> {
    for await (const chunk of body) {
      hash.update(chunk);
      yield chunk;
    }
  };
  await take(file.path, hashed());
  if (hash.digest('hex') !== file.sha256) {
    throw new BackupError(`is damaged: ${file.path} is not what was packed`);
  }
};

const readEntries = async (
  entries: ReadableStream<ParsedTarEntry>,
  take: TakeFile,
): Promise<Manifest> => {
  const reader = entries.getReader();
  const manifest = await readManifest((await reader.read()).value);
  const missing = new Map(manifest.files.map((file) => [file.path, file]));
  for (;;) {
    const { value: entry } = await reader.read();
    if (entry === undefined) break;
    await takeFile(entry, announced(entry, missing), take);
  }
  const [lost] = missing.keys();
  if (lost !== undefined) throw new BackupError(`is not complete: it lacks ${lost}`);
  return manifest;
};

const feed = async (source: Readable, decoder: WritableStream<Uint8Array>): Promise<void> => {
  const writer = decoder.getWriter();
  try {
    for await (const chunk of source) await writer.write(chunk);
    await writer.close();
  } catch (error) {
    // Whoever reads the entries gets it, too.
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
};

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : null;

const faultOf = (error: unknown): string | null => {
  if (error instanceof BackupError) return error.message;
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'is not there';
    case 'EISDIR':
      return 'is a folder';
    case 'Z_BUF_ERROR':
      return 'is cut off: it ends before the backup does';
    case 'Z_DATA_ERROR':
      return 'is damaged, or no backup of Talkoot';
    default:
      // The tar reader's own errors have no codes; those of the system do.
      return codeOf(error) === null && error instanceof Error
        ? `is damaged, or no backup of Talkoot (${error.message})`
        : null;
  }
};

/**
 * Reads an archive from beginning to end and holds every file against the manifest: names, sizes, hashes, nothing more
 * and nothing less. Each file's content is handed to `take`.
 * @throws {BackupError} with a sentence on what is wrong with the archive.
 */
export const readArchive = async (archive: string, take: TakeFile): Promise<Manifest> => {
  const source = createReadStream(archive);
  const unzipped = createGunzip();
  source.once('error', (error) => unzipped.destroy(error));
  const decoder = createTarDecoder({ strict: true });
  const fed = feed(source.pipe(unzipped), decoder.writable);
  // Awaited below; until then a failure is the reader's.
  fed.catch(() => undefined);
  try {
    const manifest = await readEntries(decoder.readable, take);
    await fed;
    return manifest;
  } catch (error) {
    const fault = faultOf(error);
    if (fault === null) throw error;
    throw new BackupError(`${archive} ${fault}.`);
  } finally {
    source.destroy();
    unzipped.destroy();
  }
};
