import type { Connection } from '../connections/connection.ts';

/** So much may wait to be read that was encoded for one reader each. */
const MAX_UNREAD_BYTES = 64 * 1024 * 1024;
/** What is smaller than this is not worth counting: a socket may hold more of edits. */
const SMALL_BYTES = 64 * 1024;

/**
 * Answers that were encoded for a single reader and lie in memory until it reads them, in all rooms together. Whoever asks
 * with a thousand sockets what a thousand different copies lack, and never reads, would otherwise fill the memory.
 */
export class OwnAnswers {
  readonly #bytes = new Map<Connection, number>();
  readonly #most: number;

  constructor(mostBytes = MAX_UNREAD_BYTES) {
    this.#most = mostBytes;
  }

  /** True when no more should be encoded for one reader: the whole state, which all share, serves as well. */
  get isSpent(): boolean {
    let unread = 0;
    for (const [connection, bytes] of this.#bytes) {
      if (!connection.isOpen || connection.unsentBytes === 0) this.#bytes.delete(connection);
      else unread += bytes;
    }
    return unread > this.#most;
  }

  add(connection: Connection, bytes: number): void {
    if (bytes < SMALL_BYTES) return;
    this.#bytes.set(connection, (this.#bytes.get(connection) ?? 0) + bytes);
  }
}
