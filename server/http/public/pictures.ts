import type { FastifyInstance } from 'fastify';
import type { ExportedBoard } from '../../../shared/board/exports/exported-board.ts';
import { notesOf } from '../../../shared/board/exports/exported-board.ts';
import { isPicture } from '../../../shared/files/file-types.ts';
import { readPublicView } from '../../facilitation/publishing/public-view.ts';
import { sendProblem } from '../problems.ts';
import type { Services } from '../services.ts';

/** Shows nothing but itself, runs nothing, and is nobody. */
const INERT = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Where a picture of a public board is read. No name is in it, neither the file's nor anybody's. */
export const picturePath = (key: string, hash: string): string => `/p/${key}/pictures/${hash}`;

const isShown = (board: ExportedBoard, hash: string): boolean =>
  notesOf(board).some(({ file }) => file?.picture?.hash === hash);

/**
 * Pictures of public boards, which hold nothing but what is to be seen since they were taken in. One is there as long as a
 * note shows it: asked for anew each time, like the page.
 */
export const registerPublicPictures = (
  app: FastifyInstance,
  { facilitation, directory, files }: Services,
): void => {
  app.get<{ Params: { key: string; hash: string } }>(
    picturePath(':key', ':hash'),
    async (request, reply) => {
      const { key, hash } = request.params;
      const view = await readPublicView(facilitation, key);
      const board =
        view?.kind === 'board' && isShown(view.board.exported, hash) ? view.board : null;
      const file = board && (await directory.findFile({ board: board.id, hash }));
      if (!file || !isPicture(file.type)) return sendProblem(reply, { problem: 'not-found' });
      const tag = `"${hash}"`;
      reply
        .header('content-security-policy', INERT)
        .header('cache-control', 'no-cache')
        .header('etag', tag)
        .header('x-robots-tag', 'noindex');
      if (request.headers['if-none-match'] === tag) return reply.code(304).send();
      const bytes = files.read(file.hash);
      if (!bytes) return sendProblem(reply, { problem: 'not-found' });
      return reply
        .header('content-disposition', 'inline')
        .header('content-length', file.size)
        .type(file.type)
        .send(bytes);
    },
  );
};
