import { Worker } from 'node:worker_threads';
import type { Journal } from '../journal.ts';
import type { Packed } from '../packed.ts';

export type CompactionRequest = { readonly id: number; readonly updates: readonly Uint8Array[] };
/** `bytes`: the state's length before it was packed. */
type Folded = { readonly state: Packed; readonly bytes: number };
export type CompactionResult =
  | ({ readonly id: number } & Folded)
  | { readonly id: number; readonly error: string };

type Waiting = {
  readonly resolve: (folded: Folded) => void;
  readonly reject: (error: Error) => void;
};

/** A thread without work gives its memory back; starting it anew takes a tenth of a second of nobody's time. */
const IDLE_MS = 5_000;

const YOUNG_MB = 4;

/** What a checkpoint is kept for; see `Checkpoint`. */
export type Occasion = { readonly name: string; readonly at: number };

/**
 * Folds journals in a thread of its own, one document after another, so that however many ask, no more than one state
 * is held. The thread starts with the first call and never holds up the end of the process.
 */
export class Compactor {
  readonly #journal: Journal;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #nextId = 1;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  #idle: NodeJS.Timeout | null = null;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /**
   * Folds a document's journal into one state, and keeps it as a checkpoint too when there is an occasion. Resolves to the
   * state's length, or `null` when there was nothing to fold or it changed meanwhile. Rejects when the disk refuses.
   */
  compact(document: string, occasion: Occasion | null = null): Promise<number | null> {
    const done = this.#last.then(() => this.#compact(document, occasion));
    this.#last = done.catch(() => undefined);
    return done;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#endThread();
  }

  async #endThread(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  async #compact(document: string, occasion: Occasion | null): Promise<number | null> {
    if (this.#isClosed) return null;
    const stored = await this.#journal.load(document);
    if (!stored || stored.updateCount === 0) return null;
    if (stored.updateCount === 1 && !occasion) return null;
    const { state, bytes } = await this.#fold(stored.updates);
    const folded = { document, generation: stored.generation, state };
    if (occasion) await this.#journal.checkpoint({ ...folded, ...occasion });
    return (await this.#journal.compact({ ...folded, upTo: stored.lastSeq })) ? bytes : null;
  }

  #fold(updates: readonly Uint8Array[]): Promise<Folded> {
    if (this.#idle) clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      const request: CompactionRequest = { id, updates };
      worker.postMessage(request);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('compaction-thread.ts', import.meta.url), {
      // It keeps nothing from one document to the next: with the usual nursery it would hold tens of megabytes of
      // garbage outside V8's heap, and little of that goes back to the system.
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    worker.unref();
    worker.on('message', (result: CompactionResult) => {
      const waiting = this.#waiting.get(result.id);
      this.#waiting.delete(result.id);
      if ('state' in result) waiting?.resolve(result);
      else waiting?.reject(new Error(result.error));
      if (this.#waiting.size === 0) this.#restLater();
    });
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', () => {
      if (this.#worker === worker) this.#fail(new Error('The compaction thread ended'));
    });
    return worker;
  }

  #restLater(): void {
    this.#idle = setTimeout(() => void this.#endThread(), IDLE_MS).unref();
  }

  #fail(error: unknown): void {
    this.#worker = null;
    const reason = error instanceof Error ? error : new Error(String(error));
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }
}
