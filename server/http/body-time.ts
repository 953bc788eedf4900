import type { IncomingMessage, Server } from 'node:http';
import type { Limits } from '../limits.ts';
import type { Metrics } from '../metrics/metrics.ts';

/** Files take as long as a slow line needs. */
const isUpload = ({ method, url }: IncomingMessage): boolean =>
  method === 'POST' && /^\/api\/meetings\/[^/?]+\/boards\/[^/?]+\/files(\?|$)/.test(url ?? '');

/**
 * Bounds how long a request's body may take. Node has one bound for all of them, which files need more of: all others are
 * cut off here.
 */
export const limitBodyTime = (
  server: Server,
  { HANDSHAKE_TIMEOUT_MS }: Pick<Limits, 'HANDSHAKE_TIMEOUT_MS'>,
  metrics: Metrics,
): void => {
  server.on('request', (request) => {
    if (request.complete || isUpload(request) || !hasBody(request)) return;
    const timer = setTimeout(() => {
      if (request.complete) return;
      metrics.turnedAway('handshakeTime');
      request.socket.end(
        'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
      );
      request.socket.destroySoon();
    }, HANDSHAKE_TIMEOUT_MS).unref();
    request.once('close', () => clearTimeout(timer));
    request.once('end', () => clearTimeout(timer));
  });
};

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
