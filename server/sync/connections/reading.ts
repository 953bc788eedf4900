import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import type { Limits } from '../../limits.ts';
import type { Metrics } from '../../metrics/metrics.ts';
import { TimeBudgets } from '../admission/time-budgets.ts';
import type { Room } from '../rooms/room.ts';
import type { Tick } from '../rooms/tick.ts';
import type { Connection } from './connection.ts';
import { dispatchFrame } from './dispatch.ts';
import { type Inlet, Intake } from './intake.ts';
import { Rate } from './rate.ts';
import type { OpenSocket } from './web-socket-server.ts';

/** A frame counts once for each part of this size. */
const FRAME_PART_BYTES = 16 * 1024;
const MINUTE_S = 60;

export type ReadingOptions = {
  readonly limits: Limits;
  readonly metrics: Metrics;
  /** Milliseconds since 1970, for clients. */
  readonly now: () => number;
  /** Milliseconds of a clock that never goes back. */
  readonly monotonic: () => number;
  readonly setTimer: (run: () => void, ms: number) => void;
  readonly tick: Tick;
  /** A room's copy in memory is not to be trusted any more. */
  readonly onPoisoned: (room: Room, error: unknown) => void;
};

/** Reads what comes in by all sockets: no faster than each may send, and no longer than each session may take. */
export class Reading {
  readonly #options: ReadingOptions;
  readonly #intake: Intake;
  readonly #budgets = new TimeBudgets();

  constructor(options: ReadingOptions) {
    this.#options = options;
    const { monotonic, setTimer, tick } = options;
    this.#intake = new Intake({ now: monotonic, setTimer, tick });
  }

  /** Begins to hand a socket's frames to its room. */
  open(room: Room, connection: Connection, socket: OpenSocket): Inlet {
    const { limits, metrics, monotonic } = this.#options;
    const mayAsk = this.#questionLimit();
    const inlet = this.#intake.open(connection, (bytes) =>
      this.#take(room, connection, { bytes, mayAsk }),
    );
    const rate = new Rate(limits.MAX_FRAMES_PER_SECOND, limits.MAX_FRAMES_BURST, monotonic());
    socket.onFrame((bytes) => {
      metrics.received(bytes.length);
      connection.hear();
      if (bytes.length > limits.MAX_FRAME_BYTES) {
        metrics.turnedAway('frameBytes');
        connection.close(CLOSE.tooLarge, 'a frame larger than this server takes');
        return;
      }
      const parts = Math.max(1, Math.ceil(bytes.length / FRAME_PART_BYTES));
      // A frame that may come at all may come to somebody who was quiet, however the limits are set.
      if (rate.take(monotonic(), Math.min(parts, limits.MAX_FRAMES_BURST))) {
        inlet.push(bytes);
        return;
      }
      metrics.turnedAway('frameRate');
      connection.close(CLOSE.overloaded, 'too many frames; slow down');
    });
    return inlet;
  }

  /** To be called now and then. */
  tidy(): void {
    this.#budgets.tidy(this.#options.monotonic());
  }

  /** Counts questions for the document's state, which cost the server more than whoever asks; false: too many. */
  #questionLimit(): () => boolean {
    const { limits, metrics, monotonic } = this.#options;
    const perMinute = limits.MAX_QUESTIONS_PER_MINUTE;
    const rate = new Rate(perMinute / MINUTE_S, perMinute, monotonic());
    return () => {
      if (rate.take(monotonic())) return true;
      metrics.turnedAway('questions');
      return false;
    };
  }

  #take(
    room: Room,
    connection: Connection,
    { bytes, mayAsk }: { readonly bytes: Uint8Array; readonly mayAsk: () => boolean },
  ): void {
    const { metrics, monotonic, now, onPoisoned } = this.#options;
    const start = monotonic();
    try {
      dispatchFrame(room, connection, bytes, { now, mayAsk });
    } catch (error) {
      // Past the gate nothing may throw; if it does, this copy of the document is not to be trusted.
      onPoisoned(room, error);
    }
    const end = monotonic();
    if (this.#budgets.take(connection.visitor.session.sessionId, end - start, end)) return;
    metrics.turnedAway('frameTime');
    connection.close(CLOSE.overloaded, 'too much work at once; slow down');
  }
}
