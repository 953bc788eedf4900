import type { Dialect, Seat } from '../dialects/dialect.ts';
import { WireSocket } from '../wire/web-socket.ts';

export type LineOptions = {
  readonly port: number;
  readonly dialect: Dialect;
  readonly seat: Seat;
  readonly deflate?: boolean;
  /** The bytes are valid only during the call. */
  readonly onMessage: (payload: Buffer, isCompressed: boolean) => void;
  /** Told only when it was not we who hung up. */
  readonly onClose: (reason: string) => void;
};

/** One person's connection to a server, greeted in its own way. */
export class Line {
  readonly #socket: WireSocket;
  readonly #dialect: Dialect;
  #isLeaving = false;

  constructor({ port, dialect, seat, deflate = false, onMessage, onClose }: LineOptions) {
    this.#dialect = dialect;
    this.#socket = new WireSocket({
      port,
      path: seat.path,
      deflate,
      onMessage,
      onOpen: () => {
        for (const greeting of dialect.greetings(seat)) this.send(greeting);
      },
      onClose: (code, reason) => {
        if (!this.#isLeaving) onClose(`${code} ${reason}`.trim());
      },
    });
  }

  get bytesReceived(): number {
    return this.#socket.bytesReceived;
  }

  get framesReceived(): number {
    return this.#socket.framesReceived;
  }

  /** What has been sent and has not left yet. */
  get waitingBytes(): number {
    return this.#socket.waitingBytes;
  }

  /** A compressed message can be read without those before it. */
  get isEachReadable(): boolean {
    return this.#socket.isEachReadable;
  }

  send(message: Uint8Array): void {
    if (this.#dialect.isText) this.#socket.sendText(message);
    else this.#socket.send(message);
  }

  hangUp(): void {
    this.#isLeaving = true;
    this.#socket.destroy();
  }
}
