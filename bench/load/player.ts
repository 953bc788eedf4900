import type { Dialect } from '../dialects/dialect.ts';
import { now } from '../measure/clock.ts';
import { WireSocket } from '../wire/web-socket.ts';
import type { Job, Participant } from './job.ts';
import type { MessageReader } from './message-reader.ts';
import type { Receiver } from './receiver.ts';
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
  readonly tally: Tally;
};

/** One person of the load: sits down, writes and points by the clock, and keeps count of what arrives. */
export class Player {
  readonly receiver: Receiver;
  /** Why the socket closed before it should. */
  closed: string | null = null;
  readonly #parts: PlayerParts;
  #socket: WireSocket | null = null;
  #edits: Schedule | null = null;
  #pointers: Schedule | null = null;
  #isLeaving = false;

  constructor(parts: PlayerParts) {
    this.receiver = parts.receiver;
    this.#parts = parts;
  }

  get bytes(): number {
    return this.#socket?.bytesReceived ?? 0;
  }

  get frames(): number {
    return this.#socket?.framesReceived ?? 0;
  }

  /** Resolves, when the board's content has come, to how many ms that took. */
  join(): Promise<number> {
    const { job, participant, dialect } = this.#parts;
    const { seat } = participant;
    const startedAt = now();
    return new Promise((resolve, reject) => {
      this.#socket = new WireSocket({
        port: job.port,
        path: seat.path,
        deflate: job.deflate,
        onOpen: () => {
          for (const greeting of dialect.greetings(seat)) this.#send(greeting);
        },
        onMessage: (payload, isCompressed) => {
          if (isCompressed) {
            this.#parts.tally.unread += 1;
            // What it says stays unknown; that something came is enough to sit down.
            resolve(now() - startedAt);
            return;
          }
          this.receiver.receive(this.#parts.reader.read(payload), now());
          if (dialect.isContent(payload, seat)) resolve(now() - startedAt);
        },
        onClose: (code, reason) => {
          if (this.#isLeaving) return;
          this.closed = `${code} ${reason}`.trim();
          reject(new Error(`The server closed the socket of person ${seat.index}: ${this.closed}`));
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
    this.#isLeaving = true;
    this.#socket?.destroy();
  }

  #send(message: Uint8Array): void {
    if (this.closed !== null) return;
    if (this.#parts.dialect.isText) this.#socket?.sendText(message);
    else this.#socket?.send(message);
  }
}
