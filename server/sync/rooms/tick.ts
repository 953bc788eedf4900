/** Between ticks of a server that has little to do, and of one that is hard at work, in ms. */
const SHORTEST_MS = 16;
const LONGEST_MS = 50;
/** Shares of the event loop in use at which ticks begin to grow, and at which they are longest. */
const CALM_LOAD = 0.05;
const HIGH_LOAD = 0.2;
/** Above this nobody's turn comes before others'. */
const BUSY_LOAD = 0.6;
/** How often the load is looked at, in ms. */
const LOOK_EVERY_MS = 250;

/** The pause between two ticks under a load from 0 (idle) to 1 (never a free moment). */
export const tickMs = (load: number): number => {
  const share = (load - CALM_LOAD) / (HIGH_LOAD - CALM_LOAD);
  return SHORTEST_MS + (LONGEST_MS - SHORTEST_MS) * Math.min(1, Math.max(0, share));
};

/** Whoever does things together with others: a room. */
export type Member = {
  /** Writes and tells what has gathered. */
  turn(): void;
};

export type TickOptions = {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly setTimer: (run: () => void, ms: number) => void;
  /** The share of the event loop in use since the last question, 0 to 1. */
  readonly load: () => number;
  /** Told how long each tick took, in ms. */
  readonly onTick?: (ms: number) => void;
};

/**
 * One beat for all rooms: what has gathered in them is handed to the journal in the same turn of the event loop, so
 * that it shares one commit and one fsync, and each socket is written to once. Ticks get longer as the server gets
 * busier, which makes it less busy: fewer, larger writes.
 */
export class Tick {
  readonly #options: TickOptions;
  #waiting = new Set<Member>();
  #atOnce = new Set<Member>();
  #readFirst: () => void = () => undefined;
  #isArmed = false;
  #lastAt = -Infinity;
  #ms = SHORTEST_MS;
  #load = 0;
  #lookedAt = -Infinity;

  constructor(options: TickOptions) {
    this.#options = options;
  }

  /** How far apart ticks are at the moment, in ms. */
  get ms(): number {
    return this.#ms;
  }

  /** Runs `read` at the beginning of every tick: whoever asks for a turn meanwhile gets it in the same tick. */
  readFirst(read: () => void): void {
    this.#readFirst = read;
  }

  /** The member's turn comes with the next tick; at once if the last one was long enough ago. */
  request(member: Member): void {
    if (this.#atOnce.has(member)) return;
    this.#waiting.add(member);
    if (this.#isArmed) return;
    this.#isArmed = true;
    const { now, setTimer } = this.#options;
    const wait = this.#lastAt + this.#ms - now();
    if (wait > 0) setTimer(() => this.#run(), wait);
    // After this turn's frames, which then share one write.
    else setImmediate(() => this.#run());
  }

  /** For a member that was quiet: its turn comes at the end of this turn of the event loop, unless all are busy. */
  requestAtOnce(member: Member): void {
    if (this.#load > BUSY_LOAD) {
      this.request(member);
      return;
    }
    this.#waiting.delete(member);
    this.#atOnce.add(member);
    if (this.#atOnce.size === 1) setImmediate(() => this.#runAtOnce());
  }

  #runAtOnce(): void {
    const members = this.#atOnce;
    this.#atOnce = new Set();
    this.#giveTurns(members, this.#options.now());
  }

  #run(): void {
    this.#readFirst();
    this.#isArmed = false;
    const members = this.#waiting;
    this.#waiting = new Set();
    const now = this.#options.now();
    this.#lastAt = now;
    this.#adapt(now);
    this.#giveTurns(members, now);
  }

  #giveTurns(members: ReadonlySet<Member>, now: number): void {
    for (const member of members) member.turn();
    this.#options.onTick?.(this.#options.now() - now);
  }

  #adapt(now: number): void {
    if (now - this.#lookedAt < LOOK_EVERY_MS) return;
    this.#lookedAt = now;
    this.#load = this.#options.load();
    this.#ms = tickMs(this.#load);
  }
}
