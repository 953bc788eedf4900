import type { DatabaseSync } from 'node:sqlite';
import { integerPragma, sqliteCode } from './database.ts';
import type { WriteAheadLog } from './write-ahead-log.ts';

/** So many free pages are kept for the next writes. */
const SPARE_PAGES = 8;
/** How many pages one step gives back: a commit that comes meanwhile waits for a few milliseconds. */
const PAGES_A_STEP = 256;

/** Soon, so that all of it is done before anybody comes. */
const NEXT_STEP_MS = 20;
/** Somebody is reading the log, or the disk refuses. */
const LATER_MS = 2_000;

/** True when some pages were given back. */
const giveBack = (database: DatabaseSync): boolean => {
  const free = integerPragma(database, 'freelist_count');
  if (free <= SPARE_PAGES) return false;
  database.exec(`PRAGMA incremental_vacuum(${Math.min(free - SPARE_PAGES, PAGES_A_STEP)})`);
  // A file of an earlier build does not shrink.
  return integerPragma(database, 'freelist_count') < free;
};

/**
 * One step of giving space back to the disk while nobody writes: first free pages, then the write-ahead log. Answers
 * after how many milliseconds the next step is due, or null when there is none.
 */
export const tidy = (database: DatabaseSync, log: WriteAheadLog): number | null => {
  try {
    if (giveBack(database)) return NEXT_STEP_MS;
  } catch (error) {
    if (sqliteCode(error) === null) throw error;
    return LATER_MS;
  }
  return log.empty() ? null : LATER_MS;
};
