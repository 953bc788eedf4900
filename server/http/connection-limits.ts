import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Limits } from '../limits.ts';
import type { Metrics } from '../metrics/metrics.ts';

/** Before that it may simply not have been its turn to be read: hundreds come in the same moment. */
const PATIENCE_MS = 1000;

/** How long answers that are being made may take when the server goes down. */
const LAST_ANSWERS_MS = 2000;
const ROUND_MS = 100;

export type ConnectionLimits = {
  /** The server goes down: ends what is idle or silent at once, and the rest when it has had its answer. */
  readonly endAll: () => void;
};

/**
 * Bounds the connections that strangers hold without saying anything. Node itself ends one after
 * HANDSHAKE_TIMEOUT_MS; when too many wait until then, the oldest give way: an honest one needs milliseconds.
 */
export const limitConnections = (
  server: Server,
  { MAX_CONNECTIONS, MAX_HANDSHAKES }: Limits,
  metrics: Metrics,
): ConnectionLimits => {
  server.maxConnections = MAX_CONNECTIONS;
  server.on('drop', () => metrics.turnedAway('connections'));
  /** In the order in which they came. */
  const unspoken = new Map<Socket, number>();
  server.on('connection', (socket) => {
    const now = performance.now();
    unspoken.set(socket, now);
    socket.once('close', () => unspoken.delete(socket));
    if (unspoken.size <= MAX_HANDSHAKES) return;
    for (const [oldest, since] of unspoken) {
      if (unspoken.size <= MAX_HANDSHAKES || now - since < PATIENCE_MS) return;
      metrics.turnedAway('handshakes');
      unspoken.delete(oldest);
      oldest.destroy();
    }
  });
  server.on('request', ({ socket }) => unspoken.delete(socket));
  server.on('upgrade', ({ socket }) => unspoken.delete(socket));
  return {
    // Node itself would wait for them without end: whoever says nothing could keep the server from going down.
    endAll: () => {
      let closedAt: number | null = null;
      const timer = setInterval(() => {
        server.closeIdleConnections();
        if (server.listening) return;
        closedAt ??= performance.now();
        for (const socket of unspoken.keys()) socket.destroy();
        if (performance.now() - closedAt > LAST_ANSWERS_MS) server.closeAllConnections();
      }, ROUND_MS).unref();
      server.once('close', () => clearInterval(timer));
    },
  };
};
