import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { packTar, type TarSource } from 'modern-tar/fs';
import { encodeManifest, type Manifest, MANIFEST_FILE } from './manifest.ts';

const OWNER_ONLY = 0o600;

/** Whose files they were on this machine means nothing on the next one. */
const nobody = { mode: OWNER_ONLY, uid: 0, gid: 0, uname: '', gname: '' } as const;

/**
 * Writes the archive, a gzipped tar with the manifest first, and resolves when it is on disk. Streams: a large
 * database is never in memory.
 * @param locate where a file of the manifest lies
 */
export const writeArchive = async (
  file: string,
  manifest: Manifest,
  locate: (path: string) => string,
): Promise<void> => {
  const mtime = new Date(manifest.createdAt);
  const sources: TarSource[] = [
    {
      type: 'content',
      target: MANIFEST_FILE,
      content: encodeManifest(manifest),
      mtime,
      ...nobody,
    },
    ...manifest.files.map(({ path }): TarSource => ({
      type: 'file',
      source: locate(path),
      target: path,
      mtime,
      ...nobody,
    })),
  ];
  // Fast: what is large in a database is compressed already, and a server may need the processor.
  await pipeline(
    packTar(sources, { concurrency: 1 }),
    createGzip({ level: constants.Z_BEST_SPEED }),
    // `flush`: an fsync before it closes.
    createWriteStream(file, { flags: 'wx', mode: OWNER_ONLY, flush: true }),
  );
};
