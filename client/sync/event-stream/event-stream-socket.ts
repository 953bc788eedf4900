import type { Clock } from '../../../shared/lib/clock.ts';
import {
  createEventReader,
  EVENT,
  readClose,
  type StreamEvent,
} from '../../../shared/protocol/event-stream/events-down.ts';
import {
  LINE_HEADER,
  PIECE_HEADER,
  PIECE_TYPE,
} from '../../../shared/protocol/event-stream/frames-up.ts';
import type { SocketClass } from '../watched-socket.ts';
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import type { TakeStreamSlot } from './stream-slots.ts';
import { createPieceSender, type PieceSender, type PostOutcome } from './piece-sender.ts';
import { SocketBase } from './socket-base.ts';

/** What browsers call a loss without a reason, and a close without a code. */
const ABNORMAL = 1006;
const NO_CODE = 1005;

const BUSY = 503;

/** A POST that has no answer by then is sent again. */
const POST_WITHIN_MS = 8_000;
/** Pieces up to this survive the page they were sent from; browsers allow 64 kB of them at a time. */
const KEPT_ALIVE_BYTES = 8 * 1024;
/** When a POST finds the line gone, the stream is about to say why. */
const REASON_WITHIN_MS = 2_000;
/** Somebody who leaves waits no longer than this for their last words to arrive. */
const LEAVE_WITHIN_MS = 2_000;

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** The same document by HTTP. A token goes into a header, since addresses end up in logs. */
const httpAddress = (
  socketUrl: string | URL,
): { readonly at: (end: string) => string; readonly headers: Record<string, string> } => {
  const url = new URL(socketUrl);
  url.protocol = url.protocol.replace('ws', 'http');
  const token = url.searchParams.get('token');
  url.searchParams.delete('token');
  return {
    at: (end) => `${url.origin}${url.pathname}/${end}${url.search}`,
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  };
};

export type EventStreamOptions = {
  readonly clock: Clock;
  readonly takeSlot: TakeStreamSlot;
};

class EventStreamSocket extends SocketBase {
  readonly #address: ReturnType<typeof httpAddress>;
  readonly #end = new AbortController();
  readonly #sender: PieceSender;
  readonly #clock: Clock;
  readonly #takeSlot: TakeStreamSlot;
  #line = '';

  constructor(url: string | URL, { clock, takeSlot }: EventStreamOptions) {
    const address = httpAddress(url);
    super(address.at('events'));
    this.#clock = clock;
    this.#takeSlot = takeSlot;
    this.#address = address;
    this.#sender = createPieceSender({
      post: (piece, bytes) => this.#post(piece, bytes),
      clock,
      onOver: () => clock.after(REASON_WITHIN_MS, () => this.#finish(ABNORMAL)),
    });
    globalThis.addEventListener?.('pagehide', this.#sender.hurry);
    void this.#read();
  }

  get bufferedAmount(): number {
    return this.#sender.waiting();
  }

  send(data: string | BufferSource | Blob): void {
    if (this.readyState === this.OPEN && data instanceof Uint8Array) this.#sender.send(data);
  }

  close(): void {
    if (this.readyState >= this.CLOSING) return;
    this.readyState = this.CLOSING;
    const leave = (): void => this.#finish(NO_CODE);
    this.#clock.after(LEAVE_WITHIN_MS, leave);
    this.#sender.hurry();
    void this.#sender.flush().then(leave);
  }

  async #read(): Promise<void> {
    const release = await this.#takeSlot();
    // Not the network's fault: no reason to go another way.
    if (!release) return this.#finish(CLOSE.overloaded, 'too many tabs');
    try {
      await this.#readStream();
    } catch {
      // Refused, cut, or something on the way wrote into it: the close event says all that can be done about it.
    }
    release();
    this.#finish(ABNORMAL);
  }

  async #readStream(): Promise<void> {
    const { at, headers } = this.#address;
    const { ok, status, body } = await fetch(at('events'), {
      headers: { ...headers, accept: 'text/event-stream' },
      cache: 'no-store',
      signal: this.#end.signal,
    });
    // Nor is a server that has its hands full.
    if (status === BUSY) this.#finish(CLOSE.overloaded, 'the server is busy');
    if (!ok || !body) return;
    const push = createEventReader((event) => this.#take(event));
    const reader = body.getReader();
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      push(decoder.decode(value, { stream: true }));
    }
  }

  #take({ name, data }: StreamEvent): void {
    switch (name) {
      case EVENT.open:
        if (this.readyState !== this.CONNECTING) return;
        this.#line = data;
        this.becomeOpen();
        return;
      case EVENT.frame:
        this.giveMessage(fromBase64(data).buffer);
        return;
      case EVENT.ping:
        this.#sender.answerPing();
        return;
      case EVENT.close: {
        const { code, reason } = readClose(data) ?? { code: ABNORMAL, reason: '' };
        this.#finish(code, reason);
      }
    }
  }

  async #post(piece: number, body: Uint8Array<ArrayBuffer>): Promise<PostOutcome> {
    const { at, headers } = this.#address;
    try {
      const { ok, status } = await fetch(at('frames'), {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': PIECE_TYPE,
          [LINE_HEADER]: this.#line,
          [PIECE_HEADER]: String(piece),
        },
        body,
        keepalive: body.length <= KEPT_ALIVE_BYTES,
        signal: AbortSignal.any([this.#end.signal, AbortSignal.timeout(POST_WITHIN_MS)]),
      });
      if (ok) return 'taken';
      return status >= 500 ? 'lost' : 'over';
    } catch {
      return 'lost';
    }
  }

  #finish(code: number, reason = ''): void {
    if (this.readyState === this.CLOSED) return;
    this.#sender.stop();
    globalThis.removeEventListener?.('pagehide', this.#sender.hurry);
    this.becomeClosed(code, reason);
    this.#end.abort();
  }
}

/**
 * WebSockets that are none: frames come down on an event stream and go up by POST (docs/PROTOCOL.md). For networks
 * that let no WebSocket through; the provider notices no difference.
 */
export const eventStreamSockets = (options: EventStreamOptions): SocketClass =>
  class extends EventStreamSocket {
    constructor(url: string | URL) {
      super(url, options);
    }
  };
