/** The browser's own WebSocket, or one that a test turns by hand. */
export type SocketClass = typeof WebSocket;

export type SocketWatch = {
  /** The first frame of every connection. */
  readonly hello: () => Uint8Array<ArrayBuffer>;
  /** May this frame go out? */
  readonly mayLeave: (frame: Uint8Array) => boolean;
  /** Something came in: the line is alive. */
  readonly onHeard: () => void;
};

/**
 * A socket for the unmodified y-websocket provider that greets the server before the provider does, and that
 * lets us see, and hold back, what the provider sends. The provider takes its socket class as an option.
 */
export const watchedSocket = (Base: SocketClass, watch: SocketWatch): SocketClass =>
  class extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      // Listeners go before the provider's `onopen`, which it sets only after this.
      this.addEventListener('open', () => super.send(watch.hello()));
      this.addEventListener('message', watch.onHeard);
    }

    override send(data: string | BufferSource | Blob): void {
      if (!(data instanceof Uint8Array) || watch.mayLeave(data)) super.send(data);
    }
  };
