import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { serializeCookie } from './cookies.ts';
import { disposition } from './disposition.ts';
import { readFacts } from './facts.ts';
import { sendProblem } from './problems.ts';
import type { FileFacts, Incoming, Route } from './route.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export type RegisterOptions = {
  /** Null: links point to the address that the sender used. */
  readonly publicUrl: string | null;
  readonly isOwnOrigin: (headers: FastifyRequest['headers']) => boolean;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const idOf = (params: unknown, name: string): string => {
  const id = isRecord(params) ? params[name] : undefined;
  return typeof id === 'string' ? id : '';
};

const queryOf = (query: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(isRecord(query) ? query : {}).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );

/** A link cannot set headers: what it opens may be asked for in a role by `?as=`, as sockets are. */
const roleOf = ({ method }: FastifyRequest, { as }: Readonly<Record<string, string>>) =>
  method === 'GET' && as !== undefined ? new URLSearchParams({ as }) : null;

const toIncoming = (request: FastifyRequest, publicUrl: string | null): Incoming => {
  const query = queryOf(request.query);
  return {
    meetingId: idOf(request.params, 'meetingId'),
    boardId: idOf(request.params, 'boardId'),
    body: request.body,
    query,
    facts: readFacts(request.headers, roleOf(request, query)),
    address: request.ip,
    origin: publicUrl ?? `${request.protocol}://${request.host}`,
  };
};

/** A page of another site can make a browser send its cookies along, but not read or set our headers. */
const isForged = (
  { method, isOwnOrigin }: { method: string; isOwnOrigin: RegisterOptions['isOwnOrigin'] },
  request: FastifyRequest,
): boolean =>
  method !== 'GET' && request.headers.authorization === undefined && !isOwnOrigin(request.headers);

const describeFile = (reply: FastifyReply, { type, name, policy }: FileFacts): void => {
  reply.type(type);
  if (name !== undefined) reply.header('content-disposition', disposition(name));
  if (policy !== undefined) reply.header('content-security-policy', policy);
};

const unpack = promisify(gunzip);

/** Bytes that were packed once for all who ask; what takes them only as they are gets them so. */
const sendPacked = async (
  request: FastifyRequest,
  reply: FastifyReply,
  body: Uint8Array,
): Promise<FastifyReply> =>
  /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    ? reply.header('content-encoding', 'gzip').send(body)
    : reply.send(await unpack(body));

const answer = async (
  route: Route,
  { publicUrl, isOwnOrigin }: RegisterOptions,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply> => {
  if (isForged({ method: route.method, isOwnOrigin }, request)) {
    return sendProblem(reply, { problem: 'cross-site' });
  }
  const outcome = await route.run(toIncoming(request, publicUrl));
  if (!outcome.ok) return sendProblem(reply, outcome.error);
  const { body, cookies = [], file } = outcome.value;
  const secure = publicUrl?.startsWith('https:') ?? false;
  for (const cookie of cookies) reply.header('set-cookie', serializeCookie(cookie, secure));
  if (file) describeFile(reply, file);
  reply.code(route.status).header('cache-control', 'no-store');
  return file?.isPacked && body instanceof Uint8Array
    ? sendPacked(request, reply.header('vary', 'accept-encoding'), body)
    : reply.send(body);
};

/** Registers the routes, and answers every other method on their paths with 405. */
export const registerRoutes = (
  app: FastifyInstance,
  routes: readonly Route[],
  options: RegisterOptions,
): void => {
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.path,
      handler: (request, reply) => answer(route, options, { request, reply }),
    });
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const taken: string[] = routes
      .filter((route) => route.path === path)
      .map(({ method }) => method);
    app.route({
      method: METHODS.filter((method) => !taken.includes(method)),
      url: path,
      handler: (_, reply) =>
        sendProblem(reply.header('allow', taken.join(', ')), { problem: 'method-not-allowed' }),
    });
  }
};
