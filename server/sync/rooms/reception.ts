import * as Y from 'yjs';
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Connection } from '../connections/connection.ts';
import type { Frame } from '../connections/frame.ts';
import { stateFrame, stateVectorFrame } from '../connections/frames.ts';
import { Answers } from './answers.ts';
import type { BatchWriter } from './batch-writer.ts';
import type { OwnAnswers } from './own-answers.ts';
import type { RoomRegistry } from './registry.ts';
import type { RoomDocument } from './room-document.ts';

export type ReceptionOptions = {
  /** The document's name. */
  readonly name: string;
  readonly document: RoomDocument;
  readonly registry: RoomRegistry;
  readonly writer: BatchWriter;
  readonly journal: Pick<Journal, 'load'>;
  readonly ownAnswers: OwnAnswers;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number;
  readonly setTimer: (run: () => void, ms: number) => void;
  /** Somebody was asked what they have: they are in the room now. */
  readonly onIntroduced: (connection: Connection) => void;
  readonly onError: (error: Error) => void;
};

/**
 * Brings a newcomer's copy and the room's together: asks for what the server lacks, sends what the client lacks. Nobody
 * gets what is not on disk, nor a copy of an earlier generation anything at all.
 */
export class Reception {
  readonly #options: ReceptionOptions;
  readonly #answers: Answers;
  /** Those whose answer waits for the disk, with the state vector they asked with. */
  readonly #waiting = new Map<Connection, Uint8Array>();
  /** Those who asked again before they had read what was sent to them, with the newest state vector they said. */
  readonly #unread = new Map<Connection, Uint8Array>();

  constructor(options: ReceptionOptions) {
    this.#options = options;
    this.#answers = new Answers({
      document: options.document,
      ownAnswers: options.ownAnswers,
      now: options.monotonic,
      setTimer: options.setTimer,
      send: (connection, stateVector, state) => this.#send(connection, stateVector, state),
    });
  }

  /** Asks a newcomer what it has. Honest clients say first what they have themselves. */
  introduce(connection: Connection): void {
    if (connection.isGreeted) return;
    connection.isGreeted = true;
    this.ask(connection);
    this.#options.onIntroduced(connection);
  }

  /** Asks for everything that the document lacks. */
  ask(connection: Connection): void {
    connection.isAsked = true;
    connection.send(stateVectorFrame(this.#options.document.stateVector()));
  }

  /** Somebody says what they have. Throws on bytes that are no state vector. */
  receive(connection: Connection, stateVector: Uint8Array): void {
    if (this.#options.registry.isAnyRetired(Y.decodeStateVector(stateVector).keys())) {
      connection.close(CLOSE.generationEnded, 'this copy belongs to an earlier generation');
      return;
    }
    this.introduce(connection);
    this.answer(connection, stateVector);
  }

  /** Sends what somebody with this state vector lacks, once all of that is on disk and they have read what came before. */
  answer(connection: Connection, stateVector: Uint8Array): void {
    // Whoever asks and never reads would otherwise have the server keep an answer for every question.
    if (connection.isBehind(connection.unsentBytes)) this.#unread.set(connection, stateVector);
    else if (this.#options.writer.trouble) void this.#answerFromDisk(connection, stateVector);
    else this.#answers.ask(connection, stateVector);
  }

  /** The disk refuses writes: whoever waits for it gets what is on it, and later what waits with them. */
  diskRefuses(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const [connection, stateVector] of waiting) this.answer(connection, stateVector);
  }

  /** Everything was read: the state vector of a question that waited for that, if there is one. */
  takeUnread(connection: Connection): Uint8Array | null {
    const stateVector = this.#unread.get(connection) ?? null;
    this.#unread.delete(connection);
    return stateVector;
  }

  leave(connection: Connection): void {
    this.#waiting.delete(connection);
    this.#unread.delete(connection);
  }

  /** Gives back what is kept for the next one who asks the same. */
  tidy(): void {
    this.#answers.forget();
  }

  #send(connection: Connection, stateVector: Uint8Array, state: Frame): void {
    this.#waiting.set(connection, stateVector);
    this.#options.writer.whenDurable(() => {
      if (this.#waiting.delete(connection)) this.#admit(connection, state);
    });
  }

  async #answerFromDisk(connection: Connection, stateVector: Uint8Array): Promise<void> {
    const { name, journal, writer, onError } = this.#options;
    try {
      const stored = await journal.load(name);
      if (!connection.isOpen || !stored) return;
      // Written meanwhile: the disk is well again, or this state is older than what others have seen.
      if (!writer.trouble || stored.lastSeq < writer.lastSeq) {
        this.answer(connection, stateVector);
        return;
      }
      const state = Y.diffUpdate(Y.mergeUpdates([...stored.updates]), stateVector);
      this.#admit(connection, stateFrame(state));
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)));
      connection.close(CLOSE.overloaded, 'the document cannot be read at the moment; try again');
    }
  }

  /** From now on it gets edits: it has what they hang on. */
  #admit(connection: Connection, state: Frame): void {
    connection.send(state);
    connection.isLive = true;
  }
}
