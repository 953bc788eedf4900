import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export type ZipFile = {
  /** With `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its bytes are small as they can be already, as those of pictures are. */
  readonly isPacked?: boolean;
};

/** So much is compressed before others get their turn: about two milliseconds. */
const STEP_BYTES = 64 * 1024;

const steps = function* (bytes: Uint8Array): Generator<readonly [Uint8Array, boolean]> {
  let at = 0;
  do {
    const end = at + STEP_BYTES;
    yield [bytes.subarray(at, end), end >= bytes.length];
    at = end;
  } while (at < bytes.length);
};

/**
 * A zip archive (less than 4 GB and 65,535 files), piece by piece as its files come, so that no more than one of them is
 * in memory.
 */
export const zipped = async function* (
  files: AsyncIterable<ZipFile>,
  at: Date,
): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    made.push(piece);
  });
  for await (const { name, bytes, isPacked = false } of files) {
    const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name);
    entry.mtime = at;
    zip.add(entry);
    for (const [piece, isLast] of steps(bytes)) {
      entry.push(piece, isLast);
      yield* made.splice(0);
      await setImmediate();
    }
  }
  zip.end();
  yield* made.splice(0);
};
