import { Worker } from 'node:worker_threads';
import type { Journal } from '../journal.ts';

export type CompactionRequest = { readonly id: number; readonly updates: readonly Uint8Array[] };
export type CompactionResult =
  | { readonly id: number; readonly state: Uint8Array }
  | { readonly id: number; readonly error: string };

type Waiting = {
  readonly resolve: (state: Uint8Array) => void;
  readonly reject: (error: Error) => void;
};

/**
 * Folds journals in a thread of its own, one document at a time for each call.
 * The thread starts with the first call and never holds up the end of the process.
 */
export class Compactor {
  readonly #journal: Journal;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #nextId = 1;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** False when there was nothing to fold, or the document changed under it. Rejects when the disk refuses. */
  async compact(document: string): Promise<boolean> {
    const stored = await this.#journal.load(document);
    if (!stored || stored.updateCount < 2) return false;
    const state = await this.#fold(stored.updates);
    const { generation, lastSeq } = stored;
    return this.#journal.compact({ document, generation, upTo: lastSeq, state });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  #fold(updates: readonly Uint8Array[]): Promise<Uint8Array> {
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
    const worker = new Worker(new URL('compaction-thread.ts', import.meta.url));
    worker.unref();
    worker.on('message', (result: CompactionResult) => {
      const waiting = this.#waiting.get(result.id);
      this.#waiting.delete(result.id);
      if ('state' in result) waiting?.resolve(result.state);
      else waiting?.reject(new Error(result.error));
    });
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', () => this.#fail(new Error('The compaction thread ended')));
    return worker;
  }

  #fail(error: unknown): void {
    this.#worker = null;
    const reason = error instanceof Error ? error : new Error(String(error));
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }
}
