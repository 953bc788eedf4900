import { setTimeout } from 'node:timers/promises';
import type { ServerResponse } from 'node:http';
import type { Clock } from '../../../../shared/lib/clock.ts';
import { CLOSE } from '../../../../shared/protocol/close-codes.ts';
import {
  closeText,
  EVENT,
  eventText,
} from '../../../../shared/protocol/event-stream/events-down.ts';
import { FrameReader } from '../../../../shared/protocol/event-stream/frames-up.ts';
import type { Metrics } from '../../../metrics/metrics.ts';
import type { Frame } from '../frame.ts';
import type { Parcel } from '../parcel.ts';
import { Rate } from '../rate.ts';
import type { OpenSocket } from '../web-socket-server.ts';

/** As WebSockets say it (RFC 6455, 7.4.1), so that clients need to know one code only. */
const MESSAGE_TOO_BIG = 1009;
const ABNORMAL = 1006;

/** An honest client sends one piece at a time, at most twenty a second. */
const PIECES_PER_SECOND = 50;
const PIECES_BURST = 200;

/** A client that has not been heard for this long is asked whether it is there. */
const ASK_AFTER_MS = 4_000;
/** One that has not answered by then is gone, and off others' screens within ten seconds. */
const GONE_AFTER_MS = 8_000;
/** Proxies cut what is quiet; most wait for 60 s, some for 30. */
const QUIET_MS = 15_000;
/** A browser that closes the page ends the stream at once; what it posted just before may be still under way. */
const LAST_WORDS_MS = 3_000;
/** How often, and how long each time (ms), a piece that came too early waits for the one before it. */
const EARLY_WAITS = 60;
const EARLY_WAIT_MS = 50;
/** How long a reader has to take the reason why it is put out. */
const CLOSE_WITHIN_MS = 2_000;

/** Filters that look into answers hold the first kilobytes back. */
const PREAMBLE = `:${' '.repeat(2048)}\n\n`;

/** A frame that goes to a whole room is encoded once. */
const encoded = new WeakMap<Frame, string>();

const frameText = (frame: Frame): string => {
  const known = encoded.get(frame);
  if (known !== undefined) return known;
  const { buffer, byteOffset, length } = frame.payload;
  const text = eventText(EVENT.frame, Buffer.from(buffer, byteOffset, length).toString('base64'));
  encoded.set(frame, text);
  return text;
};

export type LineOptions = {
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly maxFrameBytes: number;
};

/**
 * One client on an event stream: frames go down as events, and come up in numbered pieces by POST. To the engine it is
 * a socket like any other.
 */
export class Line implements OpenSocket {
  readonly id: string;
  readonly #response: ServerResponse;
  readonly #clock: Clock;
  readonly #metrics: Metrics;
  readonly #rate: Rate;
  readonly #frames: FrameReader;
  /** Whole frames that wait for the door or the gate; no further piece is answered before they are through. */
  #inbox: Uint8Array[] = [];
  #handle: ((bytes: Uint8Array) => void) | null = null;
  #isPaused = false;
  #isOpen = true;
  /** Called when it is over, last words included. */
  #closed: (() => void)[] = [];
  #isOver = false;
  #closeCode = ABNORMAL;
  /** Called when the inbox is empty, or nobody will read it any more. */
  #waiting: (() => void)[] = [];
  #nextPiece = 0;
  #heardAt: number;
  #askedAt: number;
  #wroteAt: number;
  /** Bytes that had left this machine at the last beat. */
  #sentBytes = 0;

  constructor(
    id: string,
    response: ServerResponse,
    { clock, metrics, maxFrameBytes }: LineOptions,
  ) {
    this.id = id;
    this.#metrics = metrics;
    this.#frames = new FrameReader(maxFrameBytes);
    this.#response = response;
    this.#clock = clock;
    const now = clock.now();
    this.#rate = new Rate(PIECES_PER_SECOND, PIECES_BURST, now);
    this.#heardAt = this.#askedAt = this.#wroteAt = now;
    // The close that follows says all there is to say.
    response.on('error', () => undefined);
    response.on('close', () => {
      if (this.#isOpen) clock.after(LAST_WORDS_MS, () => this.#leave());
      else this.#leave();
    });
    this.#write(PREAMBLE + eventText(EVENT.open, id));
  }

  /** With what it was closed; 1006 when nobody said why. */
  get closeCode(): number {
    return this.#closeCode;
  }

  bufferedBytes = (): number => this.#response.writableLength;

  send = ({ frames }: Parcel): void => {
    if (!this.#hasReader()) return;
    const text = frames.map(frameText).join('');
    this.#write(text);
    this.#metrics.sent(frames.length, text.length);
  };

  close = (code: number, reason: string): void => {
    if (!this.#isOpen) return;
    this.#end();
    this.#closeCode = code;
    this.#response.end(closeText({ code, reason }));
    // Who does not read would keep the rest of it here for ever.
    this.#clock.after(CLOSE_WITHIN_MS, () => this.cut());
  };

  pause = (): void => {
    this.#isPaused = true;
  };

  resume = (): void => {
    this.#isPaused = false;
    this.#deliver();
  };

  onDrain = (handle: () => void): void => {
    this.#response.on('drain', handle);
  };

  onFrame = (handle: (bytes: Uint8Array) => void): void => {
    this.#handle = handle;
    this.#deliver();
  };

  onClose = (handle: () => void): void => {
    if (this.#isOver) handle();
    else this.#closed.push(handle);
  };

  /** The client has given a sign of life. */
  heard(): void {
    this.#heardAt = this.#clock.now();
  }

  /**
   * Takes piece number `piece` of what the client sends, once, and resolves when there is room for the next. A piece
   * that was taken before is only answered again: its first answer was lost. After a gap the line is cut.
   */
  async take(piece: number, bytes: Uint8Array): Promise<'taken' | 'gap'> {
    if (!this.#isOpen) return 'taken';
    this.heard();
    const isInTime = this.#rate.take(this.#clock.now());
    if (isInTime && piece > this.#nextPiece) await this.#before(piece);
    if (piece > this.#nextPiece) {
      this.cut();
      return 'gap';
    }
    if (!isInTime) this.close(CLOSE.overloaded, 'too many pieces; slow down');
    else if (piece === this.#nextPiece) this.#takeNew(bytes);
    await this.#emptied();
    return 'taken';
  }

  /** Waits a moment for the pieces before this one: a page that is left posts its last two at once, and one overtakes. */
  async #before(piece: number): Promise<void> {
    for (let wait = 0; wait < EARLY_WAITS && piece > this.#nextPiece && this.#isOpen; wait += 1) {
      await setTimeout(EARLY_WAIT_MS);
    }
  }

  /** Asks whether the client is still there, tells proxies that the stream is in use, and gives up who is gone. */
  beat(): void {
    if (!this.#hasReader()) return;
    if (this.#isReading()) this.heard();
    const now = this.#clock.now();
    if (now - this.#heardAt >= GONE_AFTER_MS) return this.cut();
    const mustAsk = now - Math.max(this.#heardAt, this.#askedAt) >= ASK_AFTER_MS;
    if (!mustAsk && now - this.#wroteAt < QUIET_MS) return;
    this.#askedAt = now;
    this.#write(eventText(EVENT.ping, ''));
  }

  /** Ends the line without a word, as a lost connection does. */
  cut(): void {
    this.#end();
    this.#response.destroy();
  }

  /** True when a large answer is making its way: a ping would wait behind it. */
  #isReading(): boolean {
    const { socket, writableLength } = this.#response;
    const sent = (socket?.bytesWritten ?? 0) - writableLength;
    const isReading = writableLength > 0 && sent > this.#sentBytes;
    this.#sentBytes = sent;
    return isReading;
  }

  #hasReader(): boolean {
    return this.#isOpen && !this.#response.closed;
  }

  #takeNew(bytes: Uint8Array): void {
    if (this.#inbox.length > 0) {
      this.close(CLOSE.overloaded, 'one piece at a time');
      return;
    }
    this.#nextPiece += 1;
    const frames = this.#frames.read(bytes);
    if (frames.ok) {
      this.#inbox = frames.value;
      this.#deliver();
    } else this.close(MESSAGE_TOO_BIG, 'the frame is too large');
  }

  #deliver(): void {
    while (this.#handle && !this.#isPaused && this.#isOpen) {
      const frame = this.#inbox.shift();
      if (!frame) break;
      this.#handle(frame);
    }
    if (this.#inbox.length === 0) this.#wake();
  }

  #emptied(): Promise<void> {
    if (this.#inbox.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #end(): void {
    this.#isOpen = false;
    this.#inbox = [];
    this.#wake();
  }

  #leave(): void {
    this.#end();
    this.#isOver = true;
    for (const handle of this.#closed.splice(0)) handle();
  }

  #write(text: string): void {
    this.#wroteAt = this.#clock.now();
    this.#response.write(text, 'latin1');
  }
}
