import type { DatabaseSync } from 'node:sqlite';
import { integerPragma } from './database.ts';

/** So many free pages are kept for the next writes. */
const SPARE_PAGES = 8;
/** How many pages one step gives back: a commit that comes meanwhile waits for a few milliseconds. */
const PAGES_A_STEP = 256;

/**
 * One step of giving space back to the disk while nobody writes: first free pages, then the write-ahead log. True when
 * there is more to do.
 */
export const tidy = (database: DatabaseSync): boolean => {
  const free = integerPragma(database, 'freelist_count');
  if (free > SPARE_PAGES) {
    database.exec(`PRAGMA incremental_vacuum(${Math.min(free - SPARE_PAGES, PAGES_A_STEP)})`);
    // A file of an earlier build does not shrink.
    if (integerPragma(database, 'freelist_count') < free) return true;
  }
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return false;
};
