import * as Y from 'yjs';
import { DocumentGone, type Journal } from '../../journal/journal.ts';
import { Batch } from './batch.ts';

/** The first edit in a quiet room goes out at once; those that come meanwhile wait this long, together. */
const TICK_MS = 20;
/** How long to wait before a disk that refused a write is tried again. */
const RETRY_MS = 1000;

export type BatchWriterOptions = {
  readonly document: string;
  readonly journal: Journal;
  readonly setTimer: (run: () => void, ms: number) => void;
  /** The batch is on disk, as this one update. */
  readonly onWritten: (batch: Batch, update: Uint8Array) => void;
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
  #isScheduled = false;
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
    if (batch) batch.afterwards.push({ done, failed });
    else done();
  }

  /** Waits until nothing is left to write, however long the disk takes. */
  async flushed(): Promise<void> {
    while (this.newest !== null && !this.#isStopped) {
      await new Promise<void>((resolve) => {
        this.whenDurable(resolve, () => resolve());
      });
    }
  }

  /** Sees to it that the pending batch is written. */
  schedule(): void {
    if (this.#isScheduled || this.#writing) return;
    this.#isScheduled = true;
    // After this turn's frames, which then share one write.
    setImmediate(() => void this.#flush());
  }

  /** Gives up what is not written yet. */
  stop(): void {
    this.#isStopped = true;
  }

  async #flush(): Promise<void> {
    this.#isScheduled = false;
    const batch = this.#pending;
    this.#pending = new Batch();
    this.#writing = batch;
    const update = Y.mergeUpdates(batch.updates);
    const isWritten = await this.#write(batch, update);
    this.#writing = null;
    if (!isWritten) return;
    this.#options.onWritten(batch, update);
    if (!this.#pending.isEmpty) {
      this.#isScheduled = true;
      this.#options.setTimer(() => void this.#flush(), TICK_MS);
    }
  }

  /** Tries until the disk takes it; false when that will never be. Nobody is told "saved" before. */
  async #write(batch: Batch, update: Uint8Array): Promise<boolean> {
    const { document, journal, setTimer, onGone } = this.#options;
    const { owners, claims } = batch;
    while (!this.#isStopped) {
      try {
        await journal.append({ document, update, owners, claims, changes: [] });
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
