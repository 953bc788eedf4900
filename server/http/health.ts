import type { FastifyInstance } from 'fastify';

const RETRY_AFTER_S = 5;

/** `trouble` answers with why the server should get no visitors now, or null. */
export const registerHealth = (app: FastifyInstance, trouble: () => string | null): void => {
  app.get('/healthz', { logLevel: 'silent' }, async (_, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
  app.get('/readyz', { logLevel: 'silent' }, async (_, reply) => {
    const reason = trouble();
    reply.header('cache-control', 'no-store');
    return reason === null
      ? reply.send({ status: 'ok' })
      : reply
          .code(503)
          .header('retry-after', RETRY_AFTER_S)
          .send({ status: 'unavailable', reason });
  });
};
