import type { Dialect } from '../dialects/dialect.ts';
import { now } from '../measure/clock.ts';
import type { Job, Participant } from './job.ts';
import { Line } from './line.ts';
import { STREAM } from './marks.ts';
import type { MessageReader } from './message-reader.ts';
import type { Receiver } from './receiver.ts';
import type { Sent } from './sent.ts';
import { Schedule } from './schedule.ts';
import type { Tally } from './tally.ts';
import type { Writer } from './writer.ts';

export type PlayerParts = {
  readonly job: Job;
  readonly participant: Participant;
  readonly dialect: Dialect;
  readonly reader: MessageReader;
  readonly receiver: Receiver;
  readonly writer: Writer;
  readonly sent: Sent;
  readonly tally: Tally;
};

/** One person of the load: sits down, writes and points by the clock, and keeps count of what arrives. */
export class Player {
  readonly receiver: Receiver;
  /** Why the socket closed before it should. */
  closed: string | null = null;
  /** One's own edits that the server has acknowledged; only where all edits are text. */
  saved = 0;
  readonly #parts: PlayerParts;
  #line: Line | null = null;
  #edits: Schedule | null = null;
  #pointers: Schedule | null = null;

  constructor(parts: PlayerParts) {
    this.receiver = parts.receiver;
    this.#parts = parts;
  }

  get bytes(): number {
    return this.#line?.bytesReceived ?? 0;
  }

  get frames(): number {
    return this.#line?.framesReceived ?? 0;
  }

  /** Resolves when the board's content has come. */
  join(): Promise<void> {
    const { job, participant, dialect } = this.#parts;
    const { seat } = participant;
    return new Promise((resolve, reject) => {
      this.#line = new Line({
        port: job.port,
        dialect,
        seat,
        deflate: job.deflate,
        onMessage: (payload, isCompressed) => {
          if (this.#receive(payload, isCompressed)) resolve();
        },
        onClose: (reason) => {
          this.closed = reason;
          reject(new Error(`The server closed the socket of person ${seat.index}: ${reason}`));
        },
      });
    });
  }

  /** From `at` on this person works by the clock. */
  begin(at: number): void {
    const { role, seat } = this.#parts.participant;
    const { editsPerSecond, pointersPerSecond } = role;
    this.#edits = editsPerSecond > 0 ? new Schedule(editsPerSecond, seat.index * 2, at) : null;
    this.#pointers =
      pointersPerSecond > 0 ? new Schedule(pointersPerSecond, seat.index * 2 + 1, at) : null;
  }

  /** Does what is due; `late` is told how late each of it was. */
  act(at: number, late: (ms: number) => void): void {
    const { writer } = this.#parts;
    for (; this.#edits !== null && this.#edits.due <= at; this.#edits.advance()) {
      late(at - this.#edits.due);
      this.#send(writer.nextEdit(now()));
    }
    for (; this.#pointers !== null && this.#pointers.due <= at; this.#pointers.advance()) {
      late(at - this.#pointers.due);
      this.#send(writer.nextPointer(now()));
    }
  }

  leave(): void {
    this.#line?.hangUp();
  }

  /** True when the message brings the board's content, or when nobody could tell. */
  #receive(payload: Buffer, isCompressed: boolean): boolean {
    const { job, reader, tally } = this.#parts;
    if (isCompressed && this.#line?.isEachReadable !== true) {
      // Only a reader of all messages since the first could read it.
      tally.unread += 1;
      return true;
    }
    const message = reader.read(payload, isCompressed);
    this.receiver.receive(message, now());
    if (job.acknowledged) this.#readSaved(payload);
    return message.isContent;
  }

  #readSaved(payload: Buffer): void {
    const { dialect, participant, sent, tally } = this.#parts;
    const saved = dialect.saved(payload, this.saved);
    for (; this.saved < saved; this.saved += 1) {
      tally.receiveSaved(sent.time(participant.seat.index, STREAM.text, this.saved), now());
    }
  }

  #send(message: Uint8Array): void {
    if (this.closed === null) this.#line?.send(message);
  }
}
