/** The server's end of a socket that exists only in memory. */
export type SocketHost = {
  readonly onConnect: (socket: FakeSocket) => void;
  readonly onFrame: (socket: FakeSocket, frame: Uint8Array) => void;
  readonly onGone: (socket: FakeSocket) => void;
};

/** A browser's WebSocket without a network: the test opens it, feeds it and closes it. */
export class FakeSocket extends EventTarget implements WebSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readonly bufferedAmount = 0;
  readonly extensions = '';
  readonly protocol = '';
  readonly url: string;
  readonly #host: SocketHost;
  binaryType: BinaryType = 'blob';
  readyState: WebSocket['readyState'] = 0;
  onopen: WebSocket['onopen'] = null;
  onmessage: WebSocket['onmessage'] = null;
  onclose: WebSocket['onclose'] = null;
  onerror: WebSocket['onerror'] = null;

  constructor(host: SocketHost, url: string | URL) {
    super();
    this.#host = host;
    this.url = String(url);
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
    this.readyState = 1;
    const event = new Event('open');
    this.dispatchEvent(event);
    this.onopen?.(event);
  }

  receive(frame: Uint8Array): void {
    if (this.readyState !== 1) return;
    const event = new MessageEvent('message', { data: frame.slice().buffer });
    this.dispatchEvent(event);
    this.onmessage?.(event);
  }

  closeFromServer(code: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.#host.onGone(this);
    const event = new CloseEvent('close', { code });
    this.dispatchEvent(event);
    this.onclose?.(event);
  }
}
