import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { clientFrame, OPCODE } from './client-frame.ts';

export type WireHandlers = {
  readonly onOpen: () => void;
  /** One message; the bytes are valid only during the call. */
  readonly onMessage: (payload: Buffer, isCompressed: boolean) => void;
  readonly onClose: (code: number, reason: string) => void;
};

export type WireOptions = WireHandlers & {
  readonly port: number;
  readonly path: string;
  /** Offers permessage-deflate as browsers do. */
  readonly deflate: boolean;
};

/** What a socket that ended without a close frame is said to have been closed with. */
const NO_CLOSE_FRAME = 1006;

/** All sockets of a thread read into the same bytes: every read is worked off before the next begins. */
const incoming = Buffer.allocUnsafe(256 * 1024);

/** A WebSocket client that costs next to nothing: one shared buffer, no events, no copies of what comes whole. */
export class WireSocket {
  bytesReceived = 0;
  framesReceived = 0;
  /** The server compresses, and each message can be read without those before it. */
  isEachReadable = false;
  readonly #socket: Socket;
  readonly #options: WireOptions;
  #isOpen = false;
  /** The beginning of a frame (or of the handshake's answer) whose end has not come yet. */
  #partial = Buffer.alloc(0);
  #partialLength = 0;
  /** How long that frame will be, as far as known. */
  #needed = 0;
  #closeCode = NO_CLOSE_FRAME;
  #closeReason = '';

  constructor(options: WireOptions) {
    this.#options = options;
    this.#socket = connect({
      host: '127.0.0.1',
      port: options.port,
      noDelay: true,
      onread: {
        buffer: incoming,
        callback: (length) => {
          this.#receive(length);
          return true;
        },
      },
    });
    this.#socket.on('connect', () => this.#socket.write(this.#handshake()));
    // The close that follows says it.
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', () => options.onClose(this.#closeCode, this.#closeReason));
  }

  send(payload: Uint8Array): void {
    this.#socket.write(clientFrame(OPCODE.binary, payload));
  }

  sendText(payload: Uint8Array): void {
    this.#socket.write(clientFrame(OPCODE.text, payload));
  }

  /** What has been sent and has not left yet. */
  get waitingBytes(): number {
    return this.#socket.writableLength;
  }

  /** Hangs up without a word, as a lost connection does. */
  destroy(): void {
    this.#socket.destroy();
  }

  #handshake(): string {
    const { port, path, deflate } = this.#options;
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      'Sec-WebSocket-Version: 13',
      ...(deflate ? ['Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits'] : []),
    ];
    return `${lines.join('\r\n')}\r\n\r\n`;
  }

  #receive(length: number): void {
    this.bytesReceived += length;
    if (this.#partialLength === 0) {
      this.#keep(incoming, this.#consume(incoming, length), length);
      return;
    }
    this.#keep(incoming, 0, length);
    if (this.#partialLength < this.#needed) return;
    const bytes = this.#partial;
    const total = this.#partialLength;
    this.#partialLength = 0;
    const consumed = this.#consume(bytes, total);
    if (consumed === total) this.#partial = Buffer.alloc(0);
    else {
      bytes.copyWithin(0, consumed, total);
      this.#partialLength = total - consumed;
    }
  }

  /** Keeps what is left of `bytes` for when more has come. */
  #keep(bytes: Buffer, from: number, to: number): void {
    if (from === to) return;
    const total = this.#partialLength + to - from;
    if (this.#partial.length < total) {
      const grown = Buffer.allocUnsafe(Math.max(this.#needed, total * 2));
      this.#partial.copy(grown, 0, 0, this.#partialLength);
      this.#partial = grown;
    }
    bytes.copy(this.#partial, this.#partialLength, from, to);
    this.#partialLength = total;
  }

  /** Works off whole frames and returns where the first incomplete one begins. */
  #consume(bytes: Buffer, length: number): number {
    let at = this.#isOpen ? 0 : this.#readHandshake(bytes, length);
    while (this.#isOpen) {
      const left = length - at;
      this.#needed = 2;
      if (left < 2) break;
      const short = (bytes[at + 1] ?? 0) & 0x7f;
      const header = short < 126 ? 2 : short === 126 ? 4 : 10;
      this.#needed = header;
      if (left < header) break;
      const size =
        short < 126
          ? short
          : short === 126
            ? bytes.readUInt16BE(at + 2)
            : Number(bytes.readBigUInt64BE(at + 2));
      this.#needed = header + size;
      if (left < this.#needed) break;
      const payload = bytes.subarray(at + header, at + header + size);
      at += header + size;
      this.#handle(bytes[at - header - size] ?? 0, payload);
    }
    return at;
  }

  #readHandshake(bytes: Buffer, length: number): number {
    const end = bytes.subarray(0, length).indexOf('\r\n\r\n');
    this.#needed = length + 1;
    if (end < 0) return 0;
    const head = bytes.toString('latin1', 0, end);
    if (!head.startsWith('HTTP/1.1 101')) {
      this.#closeReason = head.split('\r\n', 1)[0] ?? '';
      this.#socket.destroy();
      return length;
    }
    this.isEachReadable = /^sec-websocket-extensions:.*server_no_context_takeover/im.test(head);
    this.#isOpen = true;
    this.#options.onOpen();
    return end + 4;
  }

  #handle(first: number, payload: Buffer): void {
    const opcode = first & 0x0f;
    if (opcode === OPCODE.ping) {
      this.#socket.write(clientFrame(OPCODE.pong, payload));
    } else if (opcode === OPCODE.close) {
      if (payload.length >= 2) {
        this.#closeCode = payload.readUInt16BE(0);
        this.#closeReason = payload.toString('utf8', 2);
      }
      this.#socket.end();
    } else if (opcode !== OPCODE.pong) {
      if ((first & 0x80) === 0 || opcode === 0) {
        throw new Error('A message in several WebSocket frames; none of the servers sends those');
      }
      this.framesReceived += 1;
      this.#options.onMessage(payload, (first & 0x40) !== 0);
    }
  }
}
