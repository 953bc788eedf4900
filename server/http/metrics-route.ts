import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { isSameSecret } from '../directory/secrets.ts';
import type { PrometheusMetrics } from '../metrics/prometheus.ts';
import { readFacts } from './facts.ts';
import { sendProblem } from './problems.ts';

/** A proxy that passes everything on would otherwise show the metrics to the whole world. */
const cameThroughProxy = ({ headers }: FastifyRequest): boolean =>
  headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;

/**
 * `GET /metrics` in the Prometheus text format. With a token: for whoever shows it. Without: only for this
 * machine, and to everybody else there is no such address.
 */
export const registerMetrics = (
  app: FastifyInstance,
  { isLocal, metricsToken }: Pick<Config, 'isLocal' | 'metricsToken'>,
  metrics: PrometheusMetrics,
): void => {
  app.get('/metrics', { logLevel: 'silent' }, async (request, reply) => {
    if (metricsToken === null) {
      if (!isLocal || cameThroughProxy(request))
        return sendProblem(reply, { problem: 'not-found' });
    } else {
      const { bearer } = readFacts(request.headers);
      if (bearer === null || !isSameSecret(bearer, metricsToken)) {
        reply.header('www-authenticate', 'Bearer');
        return sendProblem(reply, { problem: 'token-needed' });
      }
    }
    return reply
      .header('cache-control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.text());
  });
};
