import {
  type FastifyError,
  type FastifyInstance,
  fastify,
  type FastifyServerOptions,
  LogController,
} from 'fastify';
import type { Socket } from 'node:net';
import type { IncomingHttpHeaders } from 'node:http';
import type { Config } from '../config.ts';
import type { Limits } from '../limits.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { PrometheusMetrics } from '../metrics/prometheus.ts';
import { limitBodyTime } from './body-time.ts';
import { limitConnections } from './connection-limits.ts';
import { isDeeperThan } from './json-depth.ts';
import { logRequests } from './log-requests.ts';
import type { Lines } from '../sync/connections/event-stream/lines.ts';
import { registerEventStreams } from './event-streams.ts';
import { registerArchive } from './archive.ts';
import { registerFiles } from './files.ts';
import { registerHealth } from './health.ts';
import { registerMetrics } from './metrics-route.ts';
import { openApiDocument } from './openapi.ts';
import { handleError, problemDocument, sendProblem } from './problems.ts';
import { registerPublicPictures } from './public/pictures.ts';
import { registerPublicPages } from './public/public-pages.ts';
import { registerRoutes } from './register-routes.ts';
import { allRoutes } from './routes/all.ts';
import { registerSecurityHeaders } from './security-headers.ts';
import type { Services } from './services.ts';
import { registerStaticFiles } from './static-files.ts';

const HANG_UP_WITHIN_MS = 2000;

/** How often connections are looked at that take too long. */
const MAX_CHECK_INTERVAL_MS = 1000;

/** For bytes that are not even HTTP, and for those that came too slowly. */
const refuseBytes = (metrics: Metrics, error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') metrics.turnedAway('handshakeTime');
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  // Who does not hang up now keeps no place.
  setTimeout(() => socket.destroy(), HANG_UP_WITHIN_MS).unref();
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

const TOO_DEEP = 'TOO_DEEP';

/** JSON is the only body there is. */
const takeJsonOnly = (app: FastifyInstance, { MAX_JSON_DEPTH }: Limits): void => {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, body, done) => {
      if (!isDeeperThan(body, MAX_JSON_DEPTH)) return parse(request, body, done);
      const error = new Error('JSON lies too deep within itself');
      done(Object.assign(error, { statusCode: 413, code: TOO_DEEP }), undefined);
    },
  );
};

/** The web server with its defences and its log. It has no routes and listens to nothing yet. */
export const createHttp = async (
  { publicUrl, trustedProxies, limits }: Config,
  logger: NonNullable<FastifyServerOptions['logger']>,
  metrics: Metrics,
): Promise<FastifyInstance> => {
  const app = fastify({
    logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: limits.MAX_BODY_BYTES,
    requestTimeout: Math.max(limits.UPLOAD_TIMEOUT_MS, limits.HANDSHAKE_TIMEOUT_MS),
    http: {
      headersTimeout: limits.HANDSHAKE_TIMEOUT_MS,
      connectionsCheckingInterval: Math.min(MAX_CHECK_INTERVAL_MS, limits.HANDSHAKE_TIMEOUT_MS),
    },
    forceCloseConnections: 'idle',
    frameworkErrors: (_, _request, reply) => {
      sendProblem(reply, { problem: 'invalid-request' });
    },
    clientErrorHandler: (error, socket) => refuseBytes(metrics, error, socket),
  });
  const connections = limitConnections(app.server, limits, metrics);
  limitBodyTime(app.server, limits, metrics);
  app.addHook('preClose', async () => connections.endAll());
  takeJsonOnly(app, limits);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.statusCode === 413)
      metrics.turnedAway(error.code === TOO_DEEP ? 'jsonDepth' : 'body');
    return handleError(error, request, reply);
  });
  logRequests(app);
  await registerSecurityHeaders(app, publicUrl);
  return app;
};

export type SiteOptions = {
  readonly services: Services;
  readonly lines: Lines;
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
  await registerFiles(app, services, { isOwnOrigin });
  registerArchive(app, services);
  const description = openApiDocument(routes, services.version);
  app.get('/api/openapi.json', () => description);
  registerPublicPages(app, services);
  registerPublicPictures(app, services);
  registerHealth(app, options.trouble);
  await registerEventStreams(app, options.lines, { isOwnOrigin });
  registerMetrics(app, services.config, options.metrics);
  await registerStaticFiles(app, options.clientFolder);
};
