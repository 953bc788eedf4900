import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Body, type ClientFile, readClientFiles } from './client-files.ts';
import { createFilesAhead } from './files-ahead.ts';
import { createPagePolicy } from './page-policy.ts';
import { sendProblem } from './problems.ts';

const YEAR_S = 31_536_000;
const POLICY = 'content-security-policy';

const pathOf = ({ url }: FastifyRequest): string => url.split('?')[0] ?? '';

const isPage = (request: FastifyRequest): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  !/^\/(api|sync|assets)(\/|$)/.test(pathOf(request)) &&
  /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*');

/** The codings that a browser takes; what it has refused with a weight of nothing is none of them. */
const codingsOf = ({ headers }: FastifyRequest): ReadonlySet<string> => {
  const asked = (headers['accept-encoding'] ?? '').toLowerCase();
  const taken = asked.split(',').filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part));
  return new Set(taken.map((part) => part.split(';')[0]?.trim() ?? ''));
};

const bodyFor = (request: FastifyRequest, { bodies }: ClientFile): Body | undefined => {
  const taken = codingsOf(request);
  return bodies.find(({ coding }) => coding === null || taken.has(coding));
};

const send = (request: FastifyRequest, reply: FastifyReply, file: ClientFile): FastifyReply => {
  const body = bodyFor(request, file);
  reply.header(
    'cache-control',
    file.isHashed ? `public, max-age=${YEAR_S}, immutable` : 'no-cache',
  );
  // Weak, since the same file goes out in several codings.
  const tag = `W/${file.tag}`;
  reply.header('etag', tag);
  if (file.bodies.length > 1) reply.header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  if (body?.coding) reply.header('content-encoding', body.coding);
  return reply.type(file.type).send(body?.bytes);
};

/**
 * The built client. Files under `assets/` carry a hash in their name and are kept for ever; the page itself is
 * asked for anew each time. Every address that no file has is the page, which
 * does its own routing: that way opening a link touches nothing on the server.
 */
export const registerStaticFiles = (app: FastifyInstance, clientFolder: string): void => {
  const files = readClientFiles(clientFolder);
  const page = files.get('/index.html');
  const pagePolicy = createPagePolicy(page?.bodies.at(-1)?.bytes.toString() ?? '');
  const sendFile = (request: FastifyRequest, reply: FastifyReply, file: ClientFile) => {
    if (file === page) reply.header(POLICY, pagePolicy(String(reply.getHeader(POLICY))));
    return send(request, reply, file);
  };
  app.get('/*', (request, reply) => {
    const path = pathOf(request);
    const file = path === '/' ? page : files.get(path);
    return file ? sendFile(request, reply, file) : reply.callNotFound();
  });
  const filesAhead = createFilesAhead(clientFolder);
  app.setNotFoundHandler((request, reply) => {
    if (!page || !isPage(request)) return sendProblem(reply, { problem: 'not-found' });
    const ahead = filesAhead(pathOf(request));
    if (ahead !== '') reply.header('link', ahead);
    return sendFile(request, reply, page);
  });
};
