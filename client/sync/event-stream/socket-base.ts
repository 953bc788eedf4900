/** What every `WebSocket` has, whatever its frames travel on. */
export abstract class SocketBase extends EventTarget implements WebSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readonly extensions = '';
  readonly protocol = '';
  readonly url: string;
  binaryType: BinaryType = 'blob';
  readyState: WebSocket['readyState'] = 0;
  onopen: WebSocket['onopen'] = null;
  onmessage: WebSocket['onmessage'] = null;
  onclose: WebSocket['onclose'] = null;
  onerror: WebSocket['onerror'] = null;

  constructor(url: string | URL) {
    super();
    this.url = String(url);
  }

  abstract get bufferedAmount(): number;
  abstract send(data: string | BufferSource | Blob): void;
  abstract close(): void;

  protected becomeOpen(): void {
    this.readyState = 1;
    const event = new Event('open');
    this.dispatchEvent(event);
    this.onopen?.(event);
  }

  protected giveMessage(data: ArrayBuffer): void {
    if (this.readyState !== 1) return;
    const event = new MessageEvent('message', { data });
    this.dispatchEvent(event);
    this.onmessage?.(event);
  }

  protected becomeClosed(code: number, reason: string): void {
    this.readyState = 3;
    const event = new CloseEvent('close', { code, reason });
    this.dispatchEvent(event);
    this.onclose?.(event);
  }
}
