import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Fewer documents than this that left or rest are not worth the pause. */
const WORTH_IT = 20;
/** Above this share of the event loop in use somebody would notice the pause. */
const QUIET_LOAD = 0.1;

/** V8's own collector. It runs by itself only when memory is asked for, which a server that fell quiet does not do. */
export const exposeCollector = (...how: readonly object[]): (() => void) => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return typeof collect === 'function' ? () => void collect(...how) : () => undefined;
};

/**
 * Gives the memory of many documents back that left or went to rest, once the server is quiet: after a meeting a
 * server of the size of an idle one remains, not one of the size of the meeting.
 */
export class GiveBack {
  readonly #load: () => number;
  readonly #collect: () => void;
  #released = 0;

  /** `load` is the share of the event loop in use since it was last asked, 0 to 1. */
  constructor(load: () => number, collect: () => void = exposeCollector()) {
    this.#load = load;
    this.#collect = collect;
  }

  /** So many documents have left memory or rest now. */
  released(documents: number): void {
    this.#released += documents;
  }

  /** Call now and then. */
  whenQuiet(): void {
    const load = this.#load();
    if (this.#released < WORTH_IT || load > QUIET_LOAD) return;
    this.#released = 0;
    this.#collect();
  }
}
