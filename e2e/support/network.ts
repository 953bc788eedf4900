import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What a network does to WebSockets. */
export type Treatment = 'pass' | 'refuse' | 'swallow';

/** A network between a browser and the server: a proxy on a port of its own. */
export type Network = {
  readonly url: string;
  /** What happens to WebSockets that are opened from now on. */
  treatSockets(treatment: Treatment): void;
  /** Cuts every connection; what was under way is lost. */
  cut(): void;
  /** Lets nothing through any more and tells nobody, as a cable that is pulled. */
  freeze(): void;
  /** Ages in ms of the connections that are open and began with a GET of such an address. */
  ages(path: string): readonly number[];
  /** How many WebSockets were asked for since the beginning. */
  sockets(): number;
  close(): Promise<void>;
};

export type NetworkOptions = {
  /** Connections on which nothing has passed for so long are cut, as many proxies do. */
  readonly idleMs?: number;
};

const isUpgrade = (head: string): boolean => /^upgrade: *websocket/im.test(head);

const REFUSAL = 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/** Puts a network in front of a server. */
export const openNetwork = async (
  target: string,
  { idleMs = 0 }: NetworkOptions = {},
): Promise<Network> => {
  const { hostname, port } = new URL(target);
  const open = new Map<Socket, { readonly request: string; readonly since: number }>();
  let treatment: Treatment = 'pass';
  let sockets = 0;
  let isFrozen = false;
  const passing = new Set<Socket>();

  const pass = (client: Socket, first: Buffer): void => {
    const server = connect(Number(port), hostname);
    const end = (): void => {
      client.destroy();
      server.destroy();
    };
    for (const side of [client, server]) {
      side.setNoDelay(true);
      side.setTimeout(idleMs, end);
      passing.add(side);
      side.on('close', () => {
        passing.delete(side);
        end();
      });
      side.on('error', end);
    }
    server.write(first);
    client.pipe(server);
    server.pipe(client);
  };

  const proxy = createServer((client) => {
    client.on('error', () => client.destroy());
    client.once('data', (first) => {
      const head = first.toString('latin1');
      open.set(client, { request: head.split('\r\n')[0] ?? '', since: performance.now() });
      client.on('close', () => open.delete(client));
      const isSocket = isUpgrade(head);
      if (isSocket) sockets += 1;
      if (isFrozen) return;
      if (!isSocket || treatment === 'pass') pass(client, first);
      else if (treatment === 'refuse') client.end(REFUSAL);
    });
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  const cut = (): void => {
    for (const client of open.keys()) client.destroy();
  };

  return {
    url: `http://127.0.0.1:${address.port}`,
    treatSockets: (next) => {
      treatment = next;
    },
    cut,
    freeze: () => {
      isFrozen = true;
      for (const side of passing) side.unpipe().pause();
    },
    ages: (path) =>
      [...open.values()]
        .filter(({ request }) => request.startsWith(`GET ${path}`))
        .map(({ since }) => performance.now() - since),
    sockets: () => sockets,
    close: async () => {
      cut();
      proxy.close();
      await once(proxy, 'close');
    },
  };
};
