import { SocketBase } from '../event-stream/socket-base.ts';

/** The server's end of a socket that exists only in memory. */
export type SocketHost = {
  readonly onConnect: (socket: FakeSocket) => void;
  readonly onFrame: (socket: FakeSocket, frame: Uint8Array) => void;
  readonly onGone: (socket: FakeSocket) => void;
};

/** A browser's WebSocket without a network: the test opens it, feeds it and closes it. */
export class FakeSocket extends SocketBase {
  readonly bufferedAmount = 0;
  readonly #host: SocketHost;

  constructor(host: SocketHost, url: string | URL) {
    super(url);
    this.#host = host;
    host.onConnect(this);
  }

  send(data: string | BufferSource | Blob): void {
    if (this.readyState === 1 && data instanceof Uint8Array)
      this.#host.onFrame(this, new Uint8Array(data));
  }

  close(): void {
    this.closeFromServer(1005);
  }

  open(): void {
    this.becomeOpen();
  }

  receive(frame: Uint8Array): void {
    this.giveMessage(frame.slice().buffer);
  }

  closeFromServer(code: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.#host.onGone(this);
    this.becomeClosed(code, '');
  }
}
