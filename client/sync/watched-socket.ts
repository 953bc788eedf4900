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
 * lets us see, and hold back, what the provider sends. The provider takes one socket class for good as an option;
 * `socketClass` is asked before every socket.
 */
export const watchedSocket = (socketClass: () => SocketClass, watch: SocketWatch): SocketClass => {
  const open = (url: string | URL): WebSocket => {
    const socket = new (socketClass())(url);
    const send = socket.send.bind(socket);
    // Listeners go before the provider's `onopen`, which it sets only after this.
    socket.addEventListener('open', () => send(watch.hello()));
    socket.addEventListener('message', watch.onHeard);
    socket.send = (data) => {
      if (!(data instanceof Uint8Array) || watch.mayLeave(data)) send(data);
    };
    return socket;
  };
  return new Proxy(socketClass(), { construct: (_, [url]) => open(url) });
};
