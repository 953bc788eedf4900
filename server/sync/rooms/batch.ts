import type { ChangeRow, ClaimRow, DocumentRenewal, OwnerRow } from '../../journal/journal.ts';
import type { Connection } from '../connections/connection.ts';

/** What came in between two flushes: written together, sent together, acknowledged together. */
export class Batch {
  readonly updates: Uint8Array[] = [];
  readonly owners: OwnerRow[] = [];
  readonly claims: ClaimRow[] = [];
  /** Who changed what, for the change log. */
  readonly changes: ChangeRow[] = [];
  /** Documents whose content moves into this one. */
  readonly renewals: DocumentRenewal[] = [];
  /** By connection, the number of its newest sync frame that this batch covers. */
  readonly saved = new Map<Connection, number>();
  /** What must wait until this is on disk: answers that contain it, and the promises of server edits. */
  readonly afterwards: { readonly done: () => void; readonly failed: (error: Error) => void }[] =
    [];
  readonly #writers = new Set<Connection | null>();
  #bytes = 0;

  get isEmpty(): boolean {
    return this.updates.length === 0;
  }

  /** How much is to be written. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Adds an accepted update; `writer` is null for the server's own. */
  add(update: Uint8Array, writer: Connection | null): void {
    this.updates.push(update);
    this.#bytes += update.length;
    this.#writers.add(writer);
  }

  /** What waited for this batch waits in vain. */
  fail(error: Error): void {
    for (const { failed } of this.afterwards) failed(error);
  }

  /** True when everything in the batch is this connection's own: it has no need of an echo. */
  isAllFrom(connection: Connection): boolean {
    return this.#writers.size === 1 && this.#writers.has(connection);
  }
}
