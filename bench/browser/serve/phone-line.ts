import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A fourth-generation phone network on an ordinary day. */
const DELAY_MS = 85;
const BYTES_PER_MS = 9_000_000 / 8 / 1000;

/** Passes bytes on later, and no more at a time than the line carries; `clock` is shared by all of a phone's sockets. */
const slowly = (from: Socket, to: Socket, line: { freeAt: number }): void => {
  from.on('data', (bytes) => {
    const begin = Math.max(performance.now(), line.freeAt);
    line.freeAt = begin + bytes.length / BYTES_PER_MS;
    setTimeout(
      () => {
        if (!to.destroyed) to.write(bytes);
      },
      Math.max(0, line.freeAt + DELAY_MS - performance.now()),
    );
  });
  from.on('end', () => {
    setTimeout(() => to.end(), Math.max(0, line.freeAt + DELAY_MS - performance.now()));
  });
  from.on('error', () => to.destroy());
};

export type PhoneLine = {
  readonly url: string;
  /** Cuts the line, or lets it be opened again. */
  readonly cut: (isCut: boolean) => void;
  readonly close: () => void;
};

/**
 * A slow way to a server, the same for pages, boards and sockets: the browser's own throttling has left WebSockets out in
 * many of its versions.
 */
export const openPhoneLine = async (server: string): Promise<PhoneLine> => {
  const { hostname, port } = new URL(server);
  const sockets = new Set<Socket>();
  const up = { freeAt: 0 };
  const down = { freeAt: 0 };
  let isRefused = false;
  const listener = createServer({ allowHalfOpen: true }, (client) => {
    if (isRefused) {
      client.destroy();
      return;
    }
    const upstream = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('close', () => sockets.delete(socket));
    }
    slowly(client, upstream, up);
    slowly(upstream, client, down);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const cut = (isCut: boolean): void => {
    isRefused = isCut;
    if (isCut) for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut,
    close: () => {
      listener.close();
      cut(true);
    },
  };
};
