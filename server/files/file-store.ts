import { createHash, randomUUID } from 'node:crypto';
import {
  createReadStream,
  mkdirSync,
  type ReadStream,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { type FileHandle, open, readdir, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { ByteSource } from '../../shared/files/byte-source.ts';
import type { FileType } from '../../shared/files/file-types.ts';
import { type FileFault, inspectFile, type Inspected } from '../../shared/files/inspect.ts';
import type { Piece } from '../../shared/files/kept.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';

/** People's files, by their hash, under folders of its first two letters. */
const FILES_FOLDER = 'files';
/** Beside them, so that no backup holds what is not whole. */
const INCOMING_FOLDER = 'files-incoming';

const OWNER_ONLY = 0o600;
const COPY_BYTES = 64 * 1024;
const HASH = /^[0-9a-f]{64}$/;

export type StoredFile = {
  readonly hash: string;
  readonly type: FileType;
  readonly size: number;
};

export type StoreFault = FileFault | 'empty' | 'tooLarge' | 'tooManyPixels' | 'diskFull';

export type StoreLimits = {
  readonly maxBytes: number;
  readonly maxPixels: number;
  /** What is to stay free on the disk. */
  readonly minFreeBytes: number;
};

/** Where people's files are, by the SHA-256 of their bytes. Nothing that anybody sends becomes part of a path. */
export type FileStore = {
  /**
   * Takes a file in as it comes, finds out what it is, and keeps it without what pictures should not tell. Never more
   * than a few buffers of it are in memory. What is refused leaves nothing behind.
   * @param writeDown says which board has the file, once that is on disk; until it has, nobody takes the file for unused
   */
  receive<Answer>(
    body: Readable,
    claimed: FileType | null,
    writeDown: (file: StoredFile) => Promise<Answer>,
  ): Promise<Result<Answer, StoreFault>>;
  /** `null` when it is not there. */
  read(hash: string): ReadStream | null;
  /** Removes those of these that nobody has; `unused` is asked which, and whatever comes meanwhile stays. */
  removeUnused(hashes: readonly string[], unused: AskUnused): Promise<void>;
  list(): Promise<readonly string[]>;
};

type AskUnused = (hashes: readonly string[]) => Promise<readonly string[]>;

const sourceOf = (file: FileHandle, size: number): ByteSource => ({
  size,
  read: async (at, length) => {
    const wanted = Math.min(length, Math.max(0, size - at));
    const bytes = new Uint8Array(wanted);
    const { bytesRead } = await file.read(bytes, 0, wanted, at);
    return bytes.subarray(0, bytesRead);
  },
});

/** Writes what comes to a file; resolves to how much it was. More than `max` ends it. */
const writeAll = async (body: Readable, file: FileHandle, max: number): Promise<number | null> => {
  let size = 0;
  // Whoever sent too much is still to be answered, over the line that it came by.
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('a body of bytes');
    size += chunk.length;
    if (size > max) return null;
    await file.write(chunk);
  }
  return size;
};

const bytesOf = async function* (
  pieces: readonly Piece[],
  source: ByteSource,
): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    if (piece instanceof Uint8Array) {
      yield piece;
      continue;
    }
    for (let at = piece.from; at < piece.to; at += COPY_BYTES) {
      yield await source.read(at, Math.min(COPY_BYTES, piece.to - at));
    }
  }
};

/** Copies what stays of a file; resolves to what that is. */
const copyKept = async (
  pieces: readonly Piece[],
  source: ByteSource,
  target: FileHandle,
): Promise<{ readonly hash: string; readonly size: number }> => {
  const hash = createHash('sha256');
  let size = 0;
  for await (const bytes of bytesOf(pieces, source)) {
    hash.update(bytes);
    size += bytes.length;
    await target.write(bytes);
  }
  await target.sync();
  return { hash: hash.digest('hex'), size };
};

/** The disk, or what the system lets this user have of it, is full. */
const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

/** Opens the store in a data folder. What was on its way when the server last ended is thrown away. */
export const openFileStore = (dataFolder: string, limits: StoreLimits): FileStore => {
  const folder = path.join(dataFolder, FILES_FOLDER);
  const incoming = path.join(dataFolder, INCOMING_FOLDER);
  rmSync(incoming, { recursive: true, force: true });
  /** Files that nobody may have been said to have yet, by how many are about to. */
  const settling = new Map<string, number>();
  const removals = new Set<Set<string>>();

  const placeOf = (hash: string): string => path.join(folder, hash.slice(0, 2), hash);

  const hasSpace = async (): Promise<boolean> => {
    const { bavail, bsize } = await statfs(incoming);
    return bavail * bsize >= limits.minFreeBytes + limits.maxBytes;
  };

  const tooLarge = ({ dimensions }: Inspected): boolean =>
    dimensions !== null && dimensions.w * dimensions.h > limits.maxPixels;

  /** The renaming is one step, over whatever is there: a file by this name is whole. */
  const settle = async <Answer>(
    { temporary, hash }: { temporary: string; hash: string },
    writeDown: () => Promise<Answer>,
  ): Promise<Answer> => {
    const place = placeOf(hash);
    settling.set(hash, (settling.get(hash) ?? 0) + 1);
    for (const spared of removals) spared.add(hash);
    try {
      mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
      renameSync(temporary, place);
      return await writeDown();
    } finally {
      const others = (settling.get(hash) ?? 1) - 1;
      if (others > 0) settling.set(hash, others);
      else settling.delete(hash);
    }
  };

  const keep = async <Answer>(
    source: ByteSource,
    { claimed, clean }: { claimed: FileType | null; clean: string },
    writeDown: (file: StoredFile) => Promise<Answer>,
  ): Promise<Result<Answer, StoreFault>> => {
    if (source.size === 0) return err('empty');
    const inspected = await inspectFile(source, claimed);
    if (!inspected.ok) return inspected;
    if (tooLarge(inspected.value)) return err('tooManyPixels');
    const target = await open(clean, 'wx', OWNER_ONLY);
    try {
      const kept = await copyKept(inspected.value.pieces, source, target);
      const { hash } = kept;
      const file = { ...kept, type: inspected.value.type };
      return ok(await settle({ temporary: clean, hash }, () => writeDown(file)));
    } finally {
      await target.close();
    }
  };

  return {
    receive: async (body, claimed, writeDown) => {
      mkdirSync(incoming, { recursive: true, mode: 0o700 });
      if (!(await hasSpace())) return err('diskFull');
      const name = path.join(incoming, randomUUID());
      const clean = `${name}.clean`;
      const raw = await open(name, 'wx+', OWNER_ONLY);
      try {
        const size = await writeAll(body, raw, limits.maxBytes);
        if (size === null) return err('tooLarge');
        return await keep(sourceOf(raw, size), { claimed, clean }, writeDown);
      } catch (error) {
        if (isFull(error)) return err('diskFull');
        throw error;
      } finally {
        await raw.close();
        rmSync(name, { force: true });
        rmSync(clean, { force: true });
      }
    },
    read: (hash) => {
      if (!HASH.test(hash)) return null;
      const place = placeOf(hash);
      return statSync(place, { throwIfNoEntry: false }) === undefined
        ? null
        : createReadStream(place, { highWaterMark: COPY_BYTES });
    },
    removeUnused: async (hashes, unused) => {
      const spared = new Set(settling.keys());
      removals.add(spared);
      try {
        for (const hash of await unused(hashes)) {
          if (HASH.test(hash) && !spared.has(hash)) rmSync(placeOf(hash), { force: true });
        }
      } finally {
        removals.delete(spared);
      }
    },
    list: async () => {
      const names = await readdir(folder, { recursive: true }).catch(() => []);
      return names.map((name) => path.basename(name)).filter((name) => HASH.test(name));
    },
  };
};
