import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Limits } from '../limits.ts';
import type { Metrics } from '../metrics/metrics.ts';

/** Before that it may simply not have been its turn to be read: hundreds come in the same moment. */
const PATIENCE_MS = 1000;

/**
 * Bounds the connections that strangers hold without saying anything. Node itself ends one after
 * HANDSHAKE_TIMEOUT_MS; when too many wait until then, the oldest give way: an honest one needs milliseconds.
 */
export const limitConnections = (
  server: Server,
  { MAX_CONNECTIONS, MAX_HANDSHAKES }: Limits,
  metrics: Metrics,
): void => {
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
};
