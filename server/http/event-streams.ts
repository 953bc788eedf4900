import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  MAX_PIECE_BYTES,
  PIECE_HEADER,
  PIECE_TYPE,
} from '../../shared/protocol/event-stream/frames-up.ts';
import type { Lines } from '../sync/connections/event-stream/lines.ts';
import type { Visit } from '../sync/connections/web-socket-server.ts';
import { handleError, sendProblem } from './problems.ts';
import type { RegisterOptions } from './register-routes.ts';

type Address = { readonly Params: { readonly document: string } };
type Request = FastifyRequest<Address>;

const visitOf = ({ params, headers, url, ip }: Request): Visit => ({
  documentName: params.document,
  address: ip,
  headers,
  params: new URLSearchParams(url.split('?')[1]),
});

const pieceNumber = (header: unknown): number | null =>
  typeof header === 'string' && /^[0-9]{1,12}$/.test(header) ? Number(header) : null;

const openLine = (
  lines: Lines,
  request: Request,
  reply: FastifyReply,
): FastifyReply | undefined => {
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
  if (!lines.open(visitOf(request), reply.raw)) return sendProblem(reply, { problem: 'busy' });
  reply.hijack();
  return undefined;
};

const takePiece = async (
  lines: Lines,
  request: Request,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const piece = pieceNumber(request.headers[PIECE_HEADER]);
  if (piece === null) {
    return sendProblem(reply, { problem: 'invalid-request', detail: `${PIECE_HEADER} is missing` });
  }
  const line = lines.find(visitOf(request));
  if (!line) return sendProblem(reply, { problem: 'not-found' });
  const bytes = Buffer.isBuffer(request.body) ? request.body : new Uint8Array();
  const outcome = await line.take(piece, bytes);
  return outcome === 'gap'
    ? sendProblem(reply, { problem: 'conflict', detail: 'a piece before this one is missing' })
    : reply.code(204).header('cache-control', 'no-store').send();
};

/**
 * The way in for networks that let no WebSocket through: the same frames as events down and POSTs up
 * (docs/PROTOCOL.md). What they mean is none of our business here.
 */
export const registerEventStreams = async (
  app: FastifyInstance,
  lines: Lines,
  { isOwnOrigin }: Pick<RegisterOptions, 'isOwnOrigin'>,
): Promise<void> => {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(PIECE_TYPE, { parseAs: 'buffer' }, (_, body, done) => {
      done(null, body);
    });
    scope.setErrorHandler((error: Parameters<typeof handleError>[0], request, reply) =>
      error.statusCode === 415
        ? sendProblem(reply, { problem: 'invalid-request', detail: `the body is no ${PIECE_TYPE}` })
        : handleError(error, request, reply),
    );
    scope.addHook('onRequest', async (request, reply) => {
      if (!isOwnOrigin(request.headers)) return sendProblem(reply, { problem: 'cross-site' });
    });
    scope.route<Address>({
      method: 'GET',
      url: '/sync/:document/events',
      exposeHeadRoute: false,
      handler: (request, reply) => openLine(lines, request, reply),
    });
    scope.route<Address>({
      method: 'POST',
      url: '/sync/:document/frames',
      bodyLimit: MAX_PIECE_BYTES,
      // One for every move of a hand.
      logLevel: 'silent',
      // Strangers' bodies are not read.
      onRequest: async (request, reply) => {
        if (!lines.find(visitOf(request))) return sendProblem(reply, { problem: 'not-found' });
      },
      handler: (request, reply) => takePiece(lines, request, reply),
    });
  });
};
