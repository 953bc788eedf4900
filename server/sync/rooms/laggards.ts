import * as Y from 'yjs';
import type { Connection } from '../connections/connection.ts';

/** Clocks by client, as in a state vector. */
type Clocks = Map<number, number>;

/**
 * Remembers from where on slow readers miss edits: one clock a client instead of a queue of updates. Once their
 * socket is empty they get the newest state from there, however much was written meanwhile.
 */
export class Laggards {
  readonly #missing = new Map<Connection, Clocks>();

  /** These readers do not get this update. */
  miss(connections: readonly Connection[], update: Uint8Array): void {
    if (connections.length === 0) return;
    // An update that only deletes names no clocks; deletions are part of every answer.
    const { from } = Y.parseUpdateMeta(update);
    for (const connection of connections) {
      const missing = this.#missing.get(connection) ?? new Map<number, number>();
      for (const [client, clock] of from) {
        missing.set(client, Math.min(clock, missing.get(client) ?? Infinity));
      }
      this.#missing.set(connection, missing);
    }
  }

  /** The state vector of a reader that can read again, given the document's own. `null` when it missed nothing. */
  takeVector(connection: Connection, stateVector: Uint8Array): Uint8Array | null {
    const missing = this.#missing.get(connection);
    this.#missing.delete(connection);
    if (!missing) return null;
    const known = Y.decodeStateVector(stateVector);
    for (const [client, clock] of missing) known.set(client, clock);
    return Y.encodeStateVector(known);
  }

  forget(connection: Connection): void {
    this.#missing.delete(connection);
  }
}
