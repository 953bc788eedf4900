import type { Tick } from '../rooms/tick.ts';
import type { Connection } from './connection.ts';

/** How long frames are read in one turn of the event loop, in ms: what has been written must get its turn, too. */
const BUDGET_MS = 8;
/**
 * Frames that come within this of the last ones wait for it and are read together, in ms: an edit waits for its tick
 * anyway, and thirty of them in a row cost half of what they cost one by one. The first after a pause is read at once.
 * When ticks are long it is half a tick, so that a quiet room still need not wait for a whole one.
 */
const GATHER_MS = 8;
/** More than this waiting from one connection: its socket is not read until less than a quarter is left. */
const MAX_WAITING_BYTES = 256 * 1024;

export type IntakeOptions = {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly setTimer: (run: () => void, ms: number) => void;
  /** What has come when a tick begins is read before it, and leaves with it. */
  readonly tick: Pick<Tick, 'ms' | 'readFirst'>;
};

/** Takes one frame of a connection. */
type Take = (bytes: Uint8Array) => void;

/** One connection's frames, in the order they came. */
class Line {
  readonly #connection: Connection;
  readonly #take: Take;
  #frames: Uint8Array[] = [];
  #next = 0;
  #bytes = 0;
  #isPaused = false;
  #whenRead: (() => void) | null = null;

  constructor(connection: Connection, take: Take) {
    this.#connection = connection;
    this.#take = take;
  }

  get isEmpty(): boolean {
    return this.#next === this.#frames.length;
  }

  push(bytes: Uint8Array): void {
    this.#frames.push(bytes);
    this.#bytes += bytes.length;
    if (this.#bytes <= MAX_WAITING_BYTES || this.#isPaused) return;
    this.#isPaused = true;
    this.#connection.pauseReading();
  }

  takeOne(): void {
    const bytes = this.#frames[this.#next];
    if (!bytes) return;
    this.#next += 1;
    this.#bytes -= bytes.length;
    if (this.isEmpty) {
      this.#frames = [];
      this.#next = 0;
    }
    if (this.#isPaused && this.#bytes < MAX_WAITING_BYTES / 4) {
      this.#isPaused = false;
      this.#connection.resumeReading();
    }
    if (this.#connection.isOpen) this.#take(bytes);
    if (this.isEmpty) this.#whenRead?.();
  }

  /** Runs `done` once everything that came has been read. */
  end(done: () => void): void {
    if (this.isEmpty) done();
    else this.#whenRead = done;
  }
}

/** The way in for one connection's frames. */
export type Inlet = {
  /** Frames, in the order they came. */
  readonly push: (bytes: Uint8Array) => void;
  /** No more will come; `done` runs after the last one was read, since the last edit before leaving counts as well. */
  readonly end: (done: () => void) => void;
};

/**
 * Where frames wait for the gate: one frame of each connection in turn, for a few milliseconds, then whatever else is
 * due. So nobody's flood delays others by more than one frame, and a flood of everybody's does not keep what has been
 * accepted from being written and sent.
 */
export class Intake {
  readonly #options: IntakeOptions;
  #lastReadAt = -Infinity;
  #waiting: Line[] = [];
  #isScheduled = false;
  #isReadingOn = false;

  constructor(options: IntakeOptions) {
    this.#options = options;
    options.tick.readFirst(() => this.#read());
  }

  /** Lets a connection's frames in; `take` gets them one by one and must not throw. */
  open(connection: Connection, take: Take): Inlet {
    const line = new Line(connection, take);
    return {
      push: (bytes) => {
        if (line.isEmpty) this.#waiting.push(line);
        line.push(bytes);
        this.#schedule();
      },
      end: (done) => line.end(done),
    };
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    const { now, setTimer } = this.#options;
    const wait = this.#readsAt() - now();
    if (wait > 1) setTimer(() => this.#readIfTime(), wait);
    else setImmediate(() => this.#readIfTime());
  }

  /** When what waits is read at the latest. */
  #readsAt(): number {
    return this.#lastReadAt + Math.max(GATHER_MS, this.#options.tick.ms / 2);
  }

  /** A tick may have come between: then what has come since then gathers anew. */
  #readIfTime(): void {
    this.#isScheduled = false;
    if (this.#waiting.length === 0) return;
    if (this.#readsAt() - this.#options.now() > 1) this.#schedule();
    else this.#read();
  }

  #read(): void {
    const { now } = this.#options;
    const end = now() + BUDGET_MS;
    const lines = this.#waiting;
    if (lines.length === 0) return;
    let next = 0;
    for (let line = lines[next]; line && now() < end; line = lines[next]) {
      next += 1;
      line.takeOne();
      if (!line.isEmpty) lines.push(line);
    }
    this.#waiting = lines.slice(next);
    if (this.#waiting.length === 0) this.#lastReadAt = now();
    else this.#readOn();
  }

  /** What is left over waits for nothing but whatever else is due. */
  #readOn(): void {
    if (this.#isReadingOn) return;
    this.#isReadingOn = true;
    setImmediate(() => {
      this.#isReadingOn = false;
      this.#read();
    });
  }
}
