import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fastifyStatic } from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createFilesAhead } from './files-ahead.ts';
import { createPagePolicy } from './page-policy.ts';
import { sendProblem } from './problems.ts';

const YEAR_S = 31_536_000;
const PAGE = 'index.html';
const POLICY = 'content-security-policy';

const isPage = ({ method, url, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  !/^\/(api|sync|assets)(\/|$)/.test(url.split('?')[0] ?? '') &&
  /text\/html|\*\/\*/.test(headers.accept ?? '*/*');

/**
 * The built client. Files under `assets/` carry a hash in their name and are kept for ever; the page itself is
 * asked for anew each time. Every address that no file has is the page, which
 * does its own routing: that way opening a link touches nothing on the server.
 */
export const registerStaticFiles = async (
  app: FastifyInstance,
  clientFolder: string,
): Promise<void> => {
  const page = path.join(clientFolder, PAGE);
  const isBuilt = existsSync(page);
  const pagePolicy = createPagePolicy(isBuilt ? readFileSync(page, 'utf8') : '');
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: clientFolder,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, file) => {
        // A compressed one has another name.
        const isPageItself = path.relative(clientFolder, file).startsWith(PAGE);
        if (isPageItself) reply.header(POLICY, pagePolicy(String(reply.getHeader(POLICY))));
        const isHashed = path.relative(clientFolder, file).startsWith(`assets${path.sep}`);
        reply.header(
          'cache-control',
          isHashed ? `public, max-age=${YEAR_S}, immutable` : 'no-cache',
        );
      },
    });
  }
  const filesAhead = createFilesAhead(clientFolder);
  app.setNotFoundHandler((request, reply) => {
    if (!isBuilt || !isPage(request)) return sendProblem(reply, { problem: 'not-found' });
    const ahead = filesAhead(request.url.split('?')[0] ?? '');
    if (ahead !== '') reply.header('link', ahead);
    return reply.sendFile(PAGE);
  });
};
