import type { FastifyInstance } from 'fastify';
import { isIPv4 } from 'node:net';

const GROUPS_KEPT_V4 = 3;
const GROUPS_KEPT_V6 = 3;

/** An address without the part that tells one person from the others of their network. */
export const truncateAddress = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIPv4(plain)
    ? `${plain.split('.').slice(0, GROUPS_KEPT_V4).join('.')}.0`
    : `${plain.split(':').slice(0, GROUPS_KEPT_V6).join(':')}::`;
};

/**
 * One line a request: the route's pattern instead of its address, so that no key, token or search text that
 * somebody put there is kept.
 */
export const logRequests = (app: FastifyInstance): void => {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        from: truncateAddress(request.ip),
      },
      'request',
    );
  });
};
