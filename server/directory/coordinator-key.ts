import { readFileSync, writeFileSync } from 'node:fs';
import { createId } from '../../shared/lib/id.ts';

const OWNER_ONLY = 0o600;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Reads the coordinator key from its file, which the first start makes. */
export const keepCoordinatorKey = (file: string): string => {
  try {
    const kept = readFileSync(file, 'utf8').trim();
    if (kept !== '') return kept;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const key = createId();
  writeFileSync(file, `${key}\n`, { mode: OWNER_ONLY });
  return key;
};
