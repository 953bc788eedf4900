import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A line to the server that can be cut, and held up in either direction; nothing on it is lost, doubled or changed. */
export type TcpProxy = {
  /** In place of the server's own address. */
  readonly url: string;
  /** What clients send waits here until `release`; with 'down', what the server sends. */
  hold(direction: 'up' | 'down'): void;
  release(): void;
  /** Cuts every line at once; what was held is lost with it. */
  cut(): void;
  /** How many lines have been opened. */
  opened(): number;
  /** Refuses new lines, or takes them again. */
  refuse(isRefusing: boolean): void;
  close(): Promise<void>;
};

type Line = { readonly client: Socket; readonly upstream: Socket };

/** Opens a proxy on a free port of this machine. */
export const openTcpProxy = async (server: string): Promise<TcpProxy> => {
  const { hostname, port } = new URL(server);
  const lines = new Set<Line>();
  let isRefusing = false;
  let opened = 0;
  let held: 'up' | 'down' | null = null;

  const flow = ({ client, upstream }: Line): void => {
    if (held === 'up') client.pause();
    else client.resume();
    if (held === 'down') upstream.pause();
    else upstream.resume();
  };

  const end = (line: Line): void => {
    lines.delete(line);
    line.client.destroy();
    line.upstream.destroy();
  };

  const listener = createServer((client) => {
    if (isRefusing) {
      client.destroy();
      return;
    }
    opened += 1;
    const upstream = connect(Number(port), hostname);
    const line = { client, upstream };
    lines.add(line);
    client.on('data', (bytes) => upstream.write(bytes));
    upstream.on('data', (bytes) => client.write(bytes));
    for (const socket of [client, upstream]) {
      socket.setNoDelay(true);
      // The close that follows ends the whole line.
      socket.on('error', () => {});
      socket.on('close', () => end(line));
    }
    flow(line);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    hold: (direction) => {
      held = direction;
      for (const line of lines) flow(line);
    },
    release: () => {
      held = null;
      for (const line of lines) flow(line);
    },
    cut: () => {
      for (const line of lines) end(line);
    },
    opened: () => opened,
    refuse: (refusing) => {
      isRefusing = refusing;
    },
    close: async () => {
      for (const line of lines) end(line);
      listener.close();
      await once(listener, 'close');
    },
  };
};
