import { fastifyHelmet } from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Older browsers do not count sockets to the same host as `'self'`. */
const connectSources = (publicUrl: string | null): string[] =>
  publicUrl === null ? ["'self'"] : ["'self'", publicUrl.replace(/^http/, 'ws')];

/**
 * Nothing from other hosts, nothing inline. What forces https is sent only where the public address is https:
 * on a plain-http address in an intranet it would leave people with a blank page.
 */
export const registerSecurityHeaders = async (
  app: FastifyInstance,
  publicUrl: string | null,
): Promise<void> => {
  const isHttps = publicUrl?.startsWith('https:') ?? false;
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: connectSources(publicUrl),
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: isHttps,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    // Isolation that needs https is left to browsers' defaults on plain http, where they would only warn.
    crossOriginOpenerPolicy: isHttps,
    originAgentCluster: isHttps,
  });
};
