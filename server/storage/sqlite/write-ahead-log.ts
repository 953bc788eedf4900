import type { DatabaseSync } from 'node:sqlite';
import { BUSY_TIMEOUT_MS, sqliteCode } from './database.ts';

/** How long to leave it after somebody who reads the log, such as a backup, kept it from being emptied. */
const AGAIN_MS = 1000;

/**
 * Keeps what was deleted from staying on the disk in the write-ahead log: its pages are moved to where deleted content
 * is overwritten, and the log is emptied. Never waits for a reader; what it owes then is done after a later commit.
 */
export class WriteAheadLog {
  readonly #database: DatabaseSync;
  #holdsDeleted = false;
  #notBefore = -Infinity;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** The last commit deleted something for good. */
  noteDeletion(): void {
    this.#holdsDeleted = true;
  }

  /** Empties the log if it has to be; called after a commit. `now` in ms. */
  emptyIfNeeded(now = performance.now()): void {
    if (!this.#holdsDeleted || now < this.#notBefore) return;
    if (!this.empty()) this.#notBefore = now + AGAIN_MS;
  }

  /** Empties the log if nobody is reading it and the disk takes it; answers whether it is empty. */
  empty(): boolean {
    const isEmpty = this.#checkpoint();
    if (isEmpty) {
      this.#holdsDeleted = false;
      this.#notBefore = -Infinity;
    }
    return isEmpty;
  }

  #checkpoint(): boolean {
    this.#database.exec('PRAGMA busy_timeout = 0');
    try {
      return this.#database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
    } catch (error) {
      // The commit stands; the disk takes no writes at the moment.
      if (sqliteCode(error) === null) throw error;
      return false;
    } finally {
      this.#database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
    }
  }
}
