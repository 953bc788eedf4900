import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { createSql, text } from '../storage/sqlite/sql.ts';
import { FILES_FOLDER } from './archive/manifest.ts';
import { syncFolder } from './files.ts';

/** Copies the files of a meeting's boards out of an unpacked backup. A file by that name that is there already is the same. */
export const copyFiles = (
  packed: DatabaseSync,
  meetingId: string,
  { from, into }: { readonly from: string; readonly into: string },
): void => {
  const hashes = createSql(packed)(
    'SELECT DISTINCT hash FROM files WHERE board IN (SELECT id FROM boards WHERE meeting = ?)',
  )
    .all(meetingId)
    .map((row) => text(row, 'hash'));
  for (const hash of hashes) {
    const place = [FILES_FOLDER, hash.slice(0, 2), hash];
    const source = path.join(from, ...place);
    const target = path.join(into, ...place);
    if (existsSync(target) || !existsSync(source)) continue;
    mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
    copyFileSync(source, `${target}.part`);
    renameSync(`${target}.part`, target);
    syncFolder(path.dirname(target));
  }
};
