import { WebSocket } from 'ws';

/** A bare socket, to send what no honest client would. */
export type RawSocket = {
  send(bytes: Uint8Array | string): void;
  /** Resolves to the close code; 1006 when the server refused the upgrade or cut the line. */
  closed(): Promise<number>;
  close(): void;
};

/** Opens a path such as `/sync/board:<id>?token=…` and waits until it is open, or was refused. */
export const openRawSocket = async (server: string, path: string): Promise<RawSocket> => {
  const socket = new WebSocket(`${server.replace(/^http/, 'ws')}${path}`);
  // The close that follows tells all that a test wants to know.
  socket.on('error', () => {});
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await Promise.race([new Promise((resolve) => socket.once('open', resolve)), closed]);
  return {
    send: (bytes) => socket.send(bytes),
    closed: () => closed,
    close: () => socket.close(),
  };
};
