import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { now, sleep } from '../measure/clock.ts';

/** What we put there ourselves. */
const NOT_DATA = new Set(['server.log']);

/** Size of a file that may just have been removed. */
const sizeOf = (file: string): number => {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() === true ? stat.size : 0;
};

/** Bytes of all files in a folder. */
export const folderBytes = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !NOT_DATA.has(name))
    .reduce((sum, name) => sum + sizeOf(join(folder, name)), 0);

/** Waits until a folder's size has not changed for a while, or has gone on changing for too long. */
export const settle = async (
  folder: string,
  { quietMs, atMostMs }: { readonly quietMs: number; readonly atMostMs: number },
): Promise<number> => {
  const deadline = now() + atMostMs;
  let bytes = folderBytes(folder);
  let quietSince = now();
  while (now() - quietSince < quietMs && now() < deadline) {
    await sleep(500);
    const next = folderBytes(folder);
    if (next !== bytes) quietSince = now();
    bytes = next;
  }
  return bytes;
};
