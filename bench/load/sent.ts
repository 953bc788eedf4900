import type { SharedBoard } from './job.ts';

/** Text edits, drags, pointers. */
const STREAMS = 3;
export const POINTER = 2;
/** Times are kept for so many of the newest of each; a minute of the fastest writer. */
const KEPT = 2048;

export const shareSent = (writers: number): SharedBoard => ({
  counts: new SharedArrayBuffer(writers * STREAMS * Int32Array.BYTES_PER_ELEMENT),
  times: new SharedArrayBuffer(writers * STREAMS * KEPT * Float64Array.BYTES_PER_ELEMENT),
});

/** What everybody has sent so far, in all threads of the generator. */
export class Sent {
  readonly #counts: Int32Array;
  readonly #times: Float64Array;

  constructor({ counts, times }: SharedBoard) {
    this.#counts = new Int32Array(counts);
    this.#times = new Float64Array(times);
  }

  /** How many a writer has sent; the next one's number. */
  count(writer: number, stream: number): number {
    return this.#counts[writer * STREAMS + stream] ?? 0;
  }

  note(writer: number, stream: number, at: number): void {
    const row = writer * STREAMS + stream;
    const count = this.#counts[row] ?? 0;
    this.#times[row * KEPT + (count % KEPT)] = at;
    this.#counts[row] = count + 1;
  }

  /** When it was sent. */
  time(writer: number, stream: number, count: number): number {
    return this.#times[(writer * STREAMS + stream) * KEPT + (count % KEPT)] ?? 0;
  }
}
