import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Size and SHA-256 of a file, read as a stream. */
export const measureFile = async (
  file: string,
): Promise<{ readonly size: number; readonly sha256: string }> => {
  const hash = createHash('sha256');
  let size = 0;
  await pipeline(createReadStream(file), async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of chunks) {
      size += chunk.length;
      hash.update(chunk);
    }
  });
  return { size, sha256: hash.digest('hex') };
};

/** Makes what was created or renamed in a folder outlive a power cut. */
export const syncFolder = (folder: string): void => {
  // Windows cannot open folders, and needs no such call.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

/**
 * Runs with a new folder for what is not finished; it is removed in the end, whatever happens, Ctrl-C included.
 * @param prefix the folder's path without its random end
 */
export const inWorkFolder = async <T>(
  prefix: string,
  run: (folder: string) => Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(prefix);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const onSignal = (): void => {
    remove();
    process.exit(1);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    return await run(folder);
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
    remove();
  }
};
