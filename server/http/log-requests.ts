import type { FastifyInstance } from 'fastify';
import { truncateAddress } from '../network-address.ts';
import { FILES } from './files.ts';

/** Where something comes in that nobody may be to be known by: notes, and their files. */
const UNTRACED: readonly string[] = ['/api/meetings/:meetingId/commands', FILES];

/**
 * One line a request: the route's pattern instead of its address, so that no key, token or search text that
 * somebody put there is kept. Nor does it say from where a command or a file came: a note may have been written by it that nobody is
 * to be known by, and among all others none of those stands out.
 */
export const logRequests = (app: FastifyInstance): void => {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    request.log.info(
      {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        ...(!UNTRACED.includes(route) && { from: truncateAddress(request.ip) }),
      },
      'request',
    );
  });
};
