import { backup, DatabaseSync } from 'node:sqlite';
import { BUSY_TIMEOUT_MS } from '../storage/sqlite/database.ts';

/** Few, large steps: the server's log cannot be emptied while we read. */
const PAGES_PER_STEP = 16_384;

/**
 * Copies a database that a server may be writing to, as it is at one moment. The open transaction holds that moment:
 * without it the copying would begin anew after every commit, and under steady writing never end.
 */
export const copyDatabase = async (file: string, copy: string): Promise<void> => {
  const source = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    source.exec('PRAGMA query_only = ON; BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await backup(source, copy, { rate: PAGES_PER_STEP });
  } finally {
    source.close();
  }
  const copied = new DatabaseSync(copy);
  // One file without companions; the server goes back to its log when it opens it.
  copied.exec('PRAGMA journal_mode = DELETE');
  copied.close();
};
