import type { FastifyInstance } from 'fastify';
import { truncateAddress } from '../network-address.ts';

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
