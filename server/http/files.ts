import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import * as z from 'zod';
import { fileAnswer, type FileAnswer } from '../../shared/api/files.ts';
import type { ProblemName } from '../../shared/api/problems.ts';
import { type FileType, isFileType } from '../../shared/files/file-types.ts';
import { cleanFileName } from '../../shared/files/clean-file-name.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import { type BoardFile, type FileRoom, NOBODY } from '../directory/board-files.ts';
import type { Refusal } from '../facilitation/refusal.ts';
import type { StoredFile, StoreFault } from '../files/file-store.ts';
import type { TurnedAwayBy } from '../metrics/metrics.ts';
import { roundToHour } from '../round-to-hour.ts';
import { type FileVisit, type FindVisit, visitBoard, visitTheme } from './file-visits.ts';
import { handleError, sendProblem } from './problems.ts';
import type { RegisterOptions } from './register-routes.ts';
import type { Services } from './services.ts';

/** Where a board's files are sent to; see `filesPath`. */
export const FILES = '/api/meetings/:meetingId/boards/:boardId/files';
export const FILE = `${FILES}/:hash`;
/** Where the files of an opening are sent to; see `openingFilesPath`. */
export const OPENING_FILES = '/api/meetings/:meetingId/themes/:themeId/files';
export const OPENING_FILE = `${OPENING_FILES}/:hash`;

/** A line that says nothing for so long has gone. */
const SILENCE_MS = 20_000;

const paramsSchema = z.object({ hash: z.string() });
const querySchema = z.object({ name: z.string().max(1000).optional() });
/** `unsigned=1`: nobody is to know who sent it, as for a nameless note. */
const signsSchema = z.object({ unsigned: z.literal('1').optional() });

const PROBLEMS_OF: Readonly<Record<StoreFault, readonly [ProblemName, TurnedAwayBy]>> = {
  unknownType: ['file-kind', 'fileKind'],
  notAsNamed: ['file-not-as-named', 'fileKind'],
  damaged: ['file-damaged', 'fileKind'],
  empty: ['file-damaged', 'fileKind'],
  tooLarge: ['file-too-large', 'fileSize'],
  tooManyPixels: ['too-many-pixels', 'fileSize'],
  diskFull: ['no-room', 'fileRoom'],
};

const NO_ROOM: Readonly<Record<keyof FileRoom, string>> = {
  board: 'The board has as many files as this server takes.',
  person: 'You have put as many files on this board as this server takes.',
  server: 'This server has as many files as it takes.',
};

const NO_BOARD = 'The theme has no board yet that could keep files.';

/** What the sender says that it is. `null`: nothing; 'other': something that is not taken here. */
const claimOf = (header: string | undefined): FileType | null | 'other' => {
  const type = header?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === '' || type === 'application/octet-stream') return null;
  return isFileType(type) ? type : 'other';
};

/** Whoever still sends what nobody wants may do so for as much as a file takes; then the line is cut. */
const discardRest = (request: FastifyRequest, max: number): void => {
  let left = max;
  request.raw.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.raw.destroy();
  });
  request.raw.resume();
};

/** Ends a line that has gone quiet, until it is let go. */
const hangUpOnSilence = (socket: Socket, tell: () => void): (() => void) => {
  // Requests that tests make up have none.
  if (!(socket instanceof Socket)) return () => undefined;
  const hangUp = (): void => {
    tell();
    socket.destroy();
  };
  socket.setTimeout(SILENCE_MS, hangUp);
  return () => {
    socket.setTimeout(0);
    socket.off('timeout', hangUp);
  };
};

const isReadable = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && 'pipe' in body;

/** Who brings a file to which board. */
type Placing = Pick<FileVisit, 'session'> & {
  readonly board: string;
  readonly isSigned: boolean;
};

/** Takes in one file a request. */
const createUpload = (services: Services) => {
  const { config, directory, facilitation, files, fileLimit, metrics, now } = services;
  const { limits } = config;
  const room: FileRoom = {
    board: limits.MAX_BOARD_FILE_BYTES,
    person: limits.MAX_PERSON_FILE_BYTES,
    server: limits.MAX_FILE_STORE_BYTES,
  };
  let under = 0;
  metrics.gauge('uploads', () => under);
  metrics.gauge('files', async () => (await directory.sumFiles()).files);
  metrics.gauge('fileBytes', async () => (await directory.sumFiles()).bytes);

  const turnAway = (problem: ProblemName, by: TurnedAwayBy, more: Partial<Refusal> = {}) => {
    metrics.turnedAway(by);
    return err<Refusal>({ problem, ...more });
  };

  const writeDown = async (
    { session, board, isSigned }: Placing,
    stored: StoredFile,
  ): Promise<Result<FileAnswer, Refusal>> => {
    const by = isSigned
      ? { person: session.personId, createdAt: now() }
      : { person: NOBODY, createdAt: roundToHour(now()) };
    const file: BoardFile = { ...stored, board, ...by };
    const lacking = await directory.addFile({ file, room });
    if (lacking !== null) return turnAway('no-room', 'fileRoom', { detail: NO_ROOM[lacking] });
    await facilitation.documents.filesAdded(board, [file]);
    return ok({ ...stored });
  };

  const take = async (
    visit: Omit<Placing, 'isSigned'>,
    request: FastifyRequest,
  ): Promise<Result<FileAnswer, Refusal>> => {
    const claimed = claimOf(request.headers['content-type']);
    if (claimed === 'other') return turnAway('file-kind', 'fileKind');
    if (Number(request.headers['content-length'] ?? 0) > limits.MAX_FILE_BYTES) {
      return turnAway('file-too-large', 'fileSize');
    }
    const retryAfterS = await fileLimit.take(visit.session.sessionId);
    if (retryAfterS !== null) return turnAway('too-many-files', 'files', { retryAfterS });
    if (under >= limits.MAX_UPLOADS_AT_ONCE) return turnAway('busy', 'uploads');
    const signs = signsSchema.safeParse(request.query);
    if (!signs.success) return err({ problem: 'invalid-request' });
    const isSigned = signs.data.unsigned === undefined;
    if (!isReadable(request.body)) return turnAway('file-damaged', 'fileKind');
    under += 1;
    try {
      const stored = await files.receive(request.body, claimed, (file) =>
        writeDown({ ...visit, isSigned }, file),
      );
      if (stored.ok) return stored.value;
      const [problem, by] = PROBLEMS_OF[stored.error];
      return turnAway(problem, by);
    } finally {
      under -= 1;
    }
  };

  return (findVisit: FindVisit) => async (request: FastifyRequest, reply: FastifyReply) => {
    const visit = await findVisit(services, request);
    const refused = (refusal: Refusal): FastifyReply => {
      discardRest(request, limits.MAX_FILE_BYTES);
      return sendProblem(reply.header('connection', 'close'), refusal);
    };
    if (visit === null) return refused({ problem: 'not-found' });
    const admitted = await visit.admit();
    if (!admitted.ok) return refused(admitted.error);
    const { session, board } = visit;
    if (board === null) return refused({ problem: 'conflict', detail: NO_BOARD });
    const letGo = hangUpOnSilence(request.raw.socket, () => metrics.turnedAway('uploadTime'));
    try {
      const taken = await take({ session, board }, request);
      if (!taken.ok) return refused(taken.error);
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send(fileAnswer.parse(taken.value));
    } catch (error) {
      // Whoever has gone gets no answer, and it is no fault of ours.
      if (request.raw.destroyed && !request.raw.complete)
        return refused({ problem: 'invalid-request' });
      throw error;
    } finally {
      letGo();
    }
  };
};

/** A name of the reader's choice, with nothing in it that a browser or a system takes for more than a name. */
const disposition = (name: string | undefined, type: FileType): string =>
  name === undefined
    ? 'attachment'
    : `attachment; filename*=UTF-8''${encodeURIComponent(cleanFileName(name, type)).replaceAll(
        /['()]/g,
        (sign) => `%${sign.charCodeAt(0).toString(16)}`,
      )}`;

/** Shows nothing, runs nothing, and is nobody: what a browser makes of a file that it opens after all. */
const INERT = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

const createDownload =
  (services: Services) =>
  (findVisit: FindVisit) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { hash } = paramsSchema.parse(request.params);
    const { data: query } = querySchema.safeParse(request.query);
    const visit = await findVisit(services, request);
    const file = visit && (await visit.find(hash));
    const bytes = file && services.files.read(file.hash);
    if (!file || !bytes) return sendProblem(reply, { problem: 'not-found' });
    return reply
      .header('content-security-policy', INERT)
      .header('content-disposition', disposition(query?.name, file.type))
      .header('content-length', file.size)
      .header('cache-control', 'private, max-age=31536000, immutable')
      .type(file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type)
      .send(bytes);
  };

/**
 * People's files: sent as they are, one a request, and served as what can only be looked at or kept. They stream through;
 * the framework's body limit and parsers are for JSON.
 */
export const registerFiles = async (
  app: FastifyInstance,
  services: Services,
  { isOwnOrigin }: Pick<RegisterOptions, 'isOwnOrigin'>,
): Promise<void> => {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body));
    scope.setErrorHandler((error: Parameters<typeof handleError>[0], request, reply) =>
      handleError(error, request, reply),
    );
    const upload = createUpload(services);
    const download = createDownload(services);
    for (const [many, one, findVisit] of [
      [FILES, FILE, visitBoard],
      [OPENING_FILES, OPENING_FILE, visitTheme],
    ] as const) {
      scope.route({
        method: 'POST',
        url: many,
        onRequest: async (request, reply) => {
          if (request.headers.authorization === undefined && !isOwnOrigin(request.headers)) {
            return sendProblem(reply, { problem: 'cross-site' });
          }
          return undefined;
        },
        handler: upload(findVisit),
      });
      scope.route({ method: 'GET', url: one, handler: download(findVisit) });
      for (const [url, allow, method] of [
        [many, 'POST', ['GET', 'PUT', 'PATCH', 'DELETE']],
        [one, 'GET', ['POST', 'PUT', 'PATCH', 'DELETE']],
      ] as const) {
        scope.route({
          method: [...method],
          url,
          handler: (_, reply) =>
            sendProblem(reply.header('allow', allow), { problem: 'method-not-allowed' }),
        });
      }
    }
  });
};
