import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/** Around the payload of a ping or pong from a client: two bytes of header, four of mask. */
const CONTROL_OVERHEAD = 6;
/** A line that brings less than this (80 kbit/s) cannot be told from somebody who lets a message trickle in. */
const SLOWEST_BYTES_PER_MS = 10;
/** More than this in unfinished messages of all sockets: from then on each has only the limit, however fast it comes. */
const CROWDED_BYTES = 64 * 1024 * 1024;

/** What has come of a message that is not complete yet; no bytes: there is none. `seen` of them had come at `since`. */
type Unfinished = { since: number; seen: number; bytes: number };

/**
 * Cuts sockets that take too long over one message: a frame that trickles in holds its memory for as long as its
 * sender likes. A day's work without a network is one frame, and may take its minutes on a slow line, as long as it keeps
 * coming. One timer for all.
 */
export class SlowMessages {
  readonly #unfinished = new Map<WebSocket, Unfinished>();
  readonly #limitMs: number;
  readonly #onSlow: () => void;
  readonly #timer: NodeJS.Timeout;

  /** `limitMs`: how long a message may take before it has to have come at the speed of a slow line. */
  constructor(limitMs: number, onSlow: () => void) {
    this.#limitMs = limitMs;
    this.#onSlow = onSlow;
    this.#timer = setInterval(() => this.#cut(), Math.min(1000, limitMs)).unref();
  }

  /** `stream` is what the socket reads from. */
  watch(socket: WebSocket, stream: Duplex): void {
    const unfinished: Unfinished = { since: 0, seen: 0, bytes: 0 };
    this.#unfinished.set(socket, unfinished);
    // Before the socket itself reads the same bytes, so that it can say afterwards what they were.
    stream.prependListener('data', (chunk: Buffer) => {
      if (unfinished.bytes === 0) {
        unfinished.since = performance.now();
        unfinished.seen = 0;
      }
      unfinished.bytes += chunk.length;
    });
    socket.on('message', () => {
      unfinished.bytes = 0;
    });
    // They may come in the middle of a message and finish nothing but themselves.
    const control = (payload: Buffer): void => {
      unfinished.bytes = Math.max(0, unfinished.bytes - payload.length - CONTROL_OVERHEAD);
    };
    socket.on('ping', control);
    socket.on('pong', control);
    socket.on('close', () => this.#unfinished.delete(socket));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #cut(): void {
    const now = performance.now();
    const isCrowded = this.#unfinishedBytes() > CROWDED_BYTES;
    for (const [socket, unfinished] of this.#unfinished) {
      // Then it is we who do not read.
      if (socket.isPaused) unfinished.since = now;
      if (unfinished.bytes === 0 || now - unfinished.since < this.#limitMs) continue;
      if (!isCrowded && hasComeOn(unfinished, now)) {
        unfinished.since = now;
        unfinished.seen = unfinished.bytes;
        continue;
      }
      this.#unfinished.delete(socket);
      this.#onSlow();
      socket.terminate();
    }
  }

  #unfinishedBytes(): number {
    let sum = 0;
    for (const { bytes } of this.#unfinished.values()) sum += bytes;
    return sum;
  }
}

/** True when a message has come as fast as a slow line brings it since it was last looked at. */
const hasComeOn = ({ since, seen, bytes }: Unfinished, now: number): boolean =>
  bytes - seen >= (now - since) * SLOWEST_BYTES_PER_MS;
