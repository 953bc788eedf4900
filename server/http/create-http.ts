import { type FastifyInstance, fastify, type FastifyServerOptions, LogController } from 'fastify';
import type { Socket } from 'node:net';
import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../config.ts';
import type { PrometheusMetrics } from '../metrics/prometheus.ts';
import { logRequests } from './log-requests.ts';
import { registerHealth } from './health.ts';
import { registerMetrics } from './metrics-route.ts';
import { openApiDocument } from './openapi.ts';
import { handleError, problemDocument, sendProblem } from './problems.ts';
import { registerRoutes } from './register-routes.ts';
import { allRoutes } from './routes/all.ts';
import { registerSecurityHeaders } from './security-headers.ts';
import type { Services } from './services.ts';
import { registerStaticFiles } from './static-files.ts';

const MAX_BODY_BYTES = 64 * 1024;

/** A client that takes longer than this to say what it wants only keeps the place from others. */
const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 10_000;

/** For bytes that are not even HTTP. */
const refuseBytes = (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const body = JSON.stringify(problemDocument({ problem: 'invalid-request' }));
  socket.end(
    [
      'HTTP/1.1 400 Bad Request',
      'Connection: close',
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
};

/** JSON is the only body there is. */
const takeJsonOnly = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  );
};

/** The web server with its defences and its log. It has no routes and listens to nothing yet. */
export const createHttp = async (
  { publicUrl, trustedProxies }: Config,
  logger: NonNullable<FastifyServerOptions['logger']>,
): Promise<FastifyInstance> => {
  const app = fastify({
    logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS },
    forceCloseConnections: 'idle',
    frameworkErrors: (_, _request, reply) => {
      sendProblem(reply, { problem: 'invalid-request' });
    },
    clientErrorHandler: refuseBytes,
  });
  takeJsonOnly(app);
  app.setErrorHandler(handleError);
  logRequests(app);
  await registerSecurityHeaders(app, publicUrl);
  return app;
};

export type SiteOptions = {
  readonly services: Services;
  readonly metrics: PrometheusMetrics;
  readonly clientFolder: string;
  readonly isOwnOrigin: (headers: IncomingHttpHeaders) => boolean;
  /** Why the server should get no visitors now, or null. */
  readonly trouble: () => string | null;
};

/** Everything that is to be found on the server: API, its description, health, client files. */
export const registerSite = async (app: FastifyInstance, options: SiteOptions): Promise<void> => {
  const { services, isOwnOrigin } = options;
  const routes = allRoutes(services);
  registerRoutes(app, routes, { publicUrl: services.config.publicUrl, isOwnOrigin });
  const description = openApiDocument(routes, services.version);
  app.get('/api/openapi.json', () => description);
  registerHealth(app, options.trouble);
  registerMetrics(app, services.config, options.metrics);
  await registerStaticFiles(app, options.clientFolder);
};
