import * as Y from 'yjs';
import { DocumentGone, type Journal } from '../../journal/journal.ts';
import type { Metrics } from '../../metrics/metrics.ts';
import type { Connection } from '../connections/connection.ts';
import { Batch } from './batch.ts';

/** How long to wait before a disk that refused a write is tried again. */
const RETRY_MS = 1000;

export type BatchWriterOptions = {
  readonly document: string;
  readonly journal: Pick<Journal, 'append'>;
  readonly metrics: Metrics;
  readonly setTimer: (run: () => void, ms: number) => void;
  /** The batch is on disk, as this one update. */
  readonly onWritten: (batch: Batch, update: Uint8Array) => void;
  /** There is something to write: call `flush` when the room's turn comes. */
  readonly onPending: () => void;
  /** The disk refuses writes now (why), or takes them again (null). */
  readonly onTrouble: (trouble: Error | null) => void;
  /** The document was deleted: there is nothing to write to. */
  readonly onGone: () => void;
};

/**
 * Brings a room's edits to disk: they gather in a batch, the batch is written, the next one gathers meanwhile.
 * What anybody is to be told of an edit waits for its batch.
 */
export class BatchWriter {
  readonly #options: BatchWriterOptions;
  #pending = new Batch();
  #writing: Batch | null = null;
  #lastSeq = 0;
  #trouble: Error | null = null;
  #isStopped = false;

  constructor(options: BatchWriterOptions) {
    this.#options = options;
  }

  /** The batch that gathers; what goes into it is written with the next flush. */
  get pending(): Batch {
    return this.#pending;
  }

  /** The batch that holds the newest edits, or `null` when all are on disk. */
  get newest(): Batch | null {
    return this.#pending.isEmpty ? this.#writing : this.#pending;
  }

  /** Why the disk refuses writes, or `null` while it takes them. */
  get trouble(): Error | null {
    return this.#trouble;
  }

  /** Runs `done` when everything that came so far is on disk, at once if it is. */
  whenDurable(done: () => void, failed: (error: Error) => void = () => undefined): void {
    const batch = this.newest;
    if (!batch) done();
    // What waited somewhere else for its turn comes too late: nobody will write it any more.
    else if (this.#isStopped && batch === this.#pending) failed(new Error('The room was closed'));
    else batch.afterwards.push({ done, failed });
  }

  /** Waits until nothing is left to write, however long the disk takes. */
  async flushed(): Promise<void> {
    while (this.newest !== null && !this.#isStopped) {
      await new Promise<void>((resolve) => {
        this.whenDurable(resolve, () => resolve());
      });
    }
  }

  /** Sequence number of the newest entry that this room has written; 0 before the first. */
  get lastSeq(): number {
    return this.#lastSeq;
  }

  /** Adds an accepted update to the batch that gathers; `writer` is null for the server's own. */
  add(update: Uint8Array, writer: Connection | null): void {
    this.#pending.add(update, writer);
    if (!this.#writing) this.#options.onPending();
  }

  /** Begins to write what has gathered, unless the last batch is still on its way. True when it began. */
  flush(): boolean {
    if (this.#writing || this.#pending.isEmpty || this.#isStopped) return false;
    void this.#flush();
    return true;
  }

  /** Gives up what is not written yet. */
  stop(): void {
    this.#isStopped = true;
  }

  async #flush(): Promise<void> {
    const batch = this.#pending;
    this.#pending = new Batch();
    this.#writing = batch;
    const update = Y.mergeUpdates(batch.updates);
    const isWritten = await this.#write(batch, update);
    this.#writing = null;
    if (!isWritten) return;
    this.#options.onWritten(batch, update);
    if (!this.#pending.isEmpty) this.#options.onPending();
  }

  /** Tries until the disk takes it; false when that will never be. Nobody is told "saved" before. */
  async #write(batch: Batch, update: Uint8Array): Promise<boolean> {
    const { document, journal, metrics, setTimer, onGone } = this.#options;
    const { owners, claims, changes } = batch;
    const renewals = batch.renewals.length > 0 ? { renewals: batch.renewals } : {};
    while (!this.#isStopped) {
      try {
        const entry = { document, update, owners, claims, changes, ...renewals };
        const began = performance.now();
        this.#lastSeq = await journal.append(entry);
        metrics.commitTook(performance.now() - began);
        this.#setTrouble(null);
        return true;
      } catch (error) {
        const reason = error instanceof Error ? error : new Error(String(error));
        if (reason instanceof DocumentGone) {
          batch.fail(reason);
          onGone();
          return false;
        }
        this.#setTrouble(reason);
        await new Promise<void>((resolve) => {
          setTimer(resolve, RETRY_MS);
        });
      }
    }
    batch.fail(new Error('The room was closed'));
    return false;
  }

  /** Told once, not with every try. */
  #setTrouble(trouble: Error | null): void {
    const isNews = (trouble === null) !== (this.#trouble === null);
    this.#trouble = trouble;
    if (isNews) this.#options.onTrouble(trouble);
  }
}
