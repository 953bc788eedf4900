import { stateFrame } from '../connections/frames.ts';
import type { Connection } from '../connections/connection.ts';
import type { Frame } from '../connections/frame.ts';
import type { OwnAnswers } from './own-answers.ts';
import { isEmptyVector, type RoomDocument } from './room-document.ts';

/** Encoding a state may take this share of the time; whoever asks meanwhile waits and shares the next one. */
const SHARE_OF_TIME = 0.2;
/** What is quicker than this is done at once. */
const CHEAP_MS = 4;

export type AnswersOptions = {
  readonly document: RoomDocument;
  readonly ownAnswers: OwnAnswers;
  readonly now: () => number;
  readonly setTimer: (run: () => void, ms: number) => void;
  readonly send: (connection: Connection, stateVector: Uint8Array, state: Frame) => void;
};

/**
 * Answers those who ask what they lack. A hundred people who come while others write would have a large document
 * encoded a hundred times; here they share a few encodings, and nobody's tick waits for them long.
 */
export class Answers {
  readonly #options: AnswersOptions;
  /** With the state vector that each said last: one answer is enough. */
  #waiting = new Map<Connection, Uint8Array>();
  #notBefore = 0;
  #last: { readonly state: Uint8Array; readonly frame: Frame } | null = null;

  constructor(options: AnswersOptions) {
    this.#options = options;
  }

  ask(connection: Connection, stateVector: Uint8Array): void {
    const { document, now, setTimer } = this.#options;
    const wait = this.#notBefore - now();
    if (wait <= 0 || document.isAtHand(stateVector)) {
      this.#waiting.delete(connection);
      this.#answer(connection, stateVector);
      return;
    }
    if (this.#waiting.size === 0) setTimer(() => this.#answerWaiting(), wait);
    this.#waiting.set(connection, stateVector);
  }

  /** Gives back what is kept for the next one who asks the same. */
  forget(): void {
    this.#last = null;
  }

  #answerWaiting(): void {
    const questions = this.#waiting;
    this.#waiting = new Map();
    for (const [connection, stateVector] of questions) {
      if (connection.isOpen) this.ask(connection, stateVector);
    }
  }

  #answer(connection: Connection, stateVector: Uint8Array): void {
    const { now, send } = this.#options;
    const start = now();
    const state = this.#stateFor(connection, stateVector);
    const frame = this.#last?.state === state ? this.#last.frame : stateFrame(state);
    this.#last = { state, frame };
    send(connection, stateVector, frame);
    // What is sent at once is deflated at once, which takes its time as well.
    const cost = now() - start;
    if (cost > CHEAP_MS) this.#notBefore = now() + cost / SHARE_OF_TIME;
  }

  /** What a reader lacks; more than that, but shared with others, while too much was encoded that nobody has read. */
  #stateFor(connection: Connection, stateVector: Uint8Array): Uint8Array {
    const { document, ownAnswers } = this.#options;
    if (isEmptyVector(stateVector) || document.isAtHand(stateVector)) {
      return document.stateSince(stateVector);
    }
    if (ownAnswers.isSpent) return document.wholeState();
    const state = document.stateSince(stateVector);
    ownAnswers.add(connection, state.length);
    return state;
  }
}
