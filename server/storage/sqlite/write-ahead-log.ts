import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { BUSY_TIMEOUT_MS, sqliteCode } from './database.ts';

/** So many pages may gather in the log before they are moved to their places: four megabytes. */
const MAX_PAGES = 4000;

/** How long to leave it after somebody who reads the log, such as a backup, kept it from being emptied. */
const AGAIN_MS = 1000;

/**
 * Moves the log's pages to their places when there are many, not within a commit, as SQLite would, but after whoever
 * waited for that has been answered.
 *
 * Keeps what was deleted from staying on the disk in the write-ahead log: its pages are moved to where deleted content
 * is overwritten, and the log is emptied. Never waits for a reader; what it owes then is done after a later commit.
 */
export class WriteAheadLog {
  readonly #database: DatabaseSync;
  readonly #count: StatementSync;
  #holdsDeleted = false;
  #notBefore = -Infinity;
  #moveNotBefore = -Infinity;

  constructor(database: DatabaseSync) {
    this.#database = database;
    database.exec('PRAGMA wal_autocheckpoint = 0');
    this.#count = database.prepare('PRAGMA wal_checkpoint(NOOP)');
  }

  /** Moves the log's pages if there are many; called when the last commit's answers are on their way. `now` in ms. */
  moveIfLong(now = performance.now()): void {
    if (now < this.#moveNotBefore || this.#waitingPages() < MAX_PAGES) return;
    try {
      // What came while somebody read an older state of the log stays there until later.
      this.#database.exec('PRAGMA wal_checkpoint(PASSIVE)');
    } catch (error) {
      if (sqliteCode(error) === null) throw error;
    }
    if (this.#waitingPages() >= MAX_PAGES) this.#moveNotBefore = now + AGAIN_MS;
  }

  /** How many pages are in the log only. */
  #waitingPages(): number {
    const counts = this.#count.get();
    return Number(counts?.['log']) - Number(counts?.['checkpointed']);
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
