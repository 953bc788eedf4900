import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { exportQuery } from '../../shared/api/exports.ts';
import { filesOf as attachedFiles, type KeptFile } from '../../shared/board/records/attachment.ts';
import { notesOf } from '../../shared/board/exports/exported-board.ts';
import { cleanFileName } from '../../shared/files/clean-file-name.ts';
import { isFileMaterial } from '../../shared/meeting/records/theme.ts';
import type { ExportedMeeting } from '../exports/export-source.ts';
import { isId } from '../../shared/lib/id.ts';
import { type ArchivedFile, archivedName, archiveOf } from '../exports/archive.ts';
import { fileName } from '../exports/render.ts';
import { zipped } from '../exports/zip.ts';
import { exportMeeting, type NamedExport, writersFor } from '../facilitation/export-boards.ts';
import { exportProgramme } from '../facilitation/export-programme.ts';
import type { Sender } from '../facilitation/outcome.ts';
import { disposition } from './disposition.ts';
import { readFacts } from './facts.ts';
import { sendProblem } from './problems.ts';
import type { Services } from './services.ts';

export const ARCHIVE = '/api/meetings/:meetingId/archive';

/** The format has no room for more than 4 GB; files behind this are left out, and stay on the boards. */
const MAX_FILE_BYTES = 3_000_000_000;

type Asking = FastifyRequest<{ Params: { meetingId: string } }>;

const senderOf = async (
  { authenticator, directory }: Services,
  { params: { meetingId }, headers, url }: Asking,
): Promise<Sender | null> => {
  if (!isId(meetingId)) return null;
  const as = new URL(url, 'http://localhost').searchParams.get('as');
  const facts = readFacts(headers, as === null ? null : new URLSearchParams({ as }));
  const [session, meeting] = await Promise.all([
    authenticator.session(facts, meetingId),
    directory.findMeeting(meetingId),
  ]);
  return session && meeting && { session, meeting, origin: '' };
};

/** The files of the openings and of these boards' notes, and what shows them, each once, in reading order. */
const filesOf = async (
  { directory }: Services,
  { meetingId, openings }: { readonly meetingId: string } & Pick<ExportedMeeting, 'openings'>,
  boards: readonly NamedExport[],
): Promise<readonly ArchivedFile[]> => {
  const known = new Map<string, ArchivedFile>();
  let bytes = 0;
  const add = (kept: KeptFile, called: string): void => {
    if (bytes + kept.size > MAX_FILE_BYTES) return;
    bytes += kept.size;
    const name = archivedName(cleanFileName(called, kept.type), known.size);
    known.set(kept.hash, { hash: kept.hash, name, isPacked: !kept.type.startsWith('text/') });
  };
  for (const { file } of openings.flatMap(({ materials }) => materials.filter(isFileMaterial))) {
    for (const hash of attachedFiles(file)) {
      if (known.has(hash)) continue;
      const [kept] = await directory.listFileCopies({ meetingId, hash });
      if (kept) add(kept, file.name);
    }
  }
  for (const { id, board } of boards) {
    for (const { file } of notesOf(board)) {
      for (const hash of [file?.hash, file?.picture?.hash]) {
        if (hash == null || known.has(hash)) continue;
        const kept = await directory.findFile({ board: id, hash });
        if (kept) add(kept, file?.name ?? '');
      }
    }
  }
  return [...known.values()];
};

/** The whole meeting as one file: pages, sheets and texts of all its boards that the sender may read, and their files. */
export const registerArchive = (app: FastifyInstance, services: Services): void => {
  const { facilitation, files: store, now } = services;
  app.get(ARCHIVE, async (request: Asking, reply) => {
    const query = exportQuery.safeParse(request.query);
    const sender = await senderOf(services, request);
    if (sender === null) return sendProblem(reply, { problem: 'not-found' });
    if (!query.success) return sendProblem(reply, { problem: 'invalid-request' });
    const { meeting } = sender;
    const boards = await exportMeeting(facilitation, sender);
    const programme = await exportProgramme(facilitation, sender);
    const source = {
      title: meeting.title,
      of: '',
      meeting: programme,
      boards: boards.map(({ board }) => board),
      language: query.data.language ?? meeting.language,
      timeZone: meeting.timeZone,
      madeAt: now(),
      writers: query.data.names === 'yes' ? await writersFor(facilitation, sender) : null,
    };
    const files = await filesOf(
      services,
      { meetingId: meeting.id, openings: programme.openings },
      boards,
    );
    const read = async (hash: string): Promise<Uint8Array | null> => {
      const stream = store.read(hash);
      return stream && buffer(stream);
    };
    const archive = archiveOf({ meeting: source, query: query.data, files, read });
    return reply
      .header('content-disposition', disposition(fileName(meeting.title, 'zip')))
      .header('cache-control', 'no-store')
      .type('application/zip')
      .send(Readable.from(zipped(archive, new Date(now())), { objectMode: false }));
  });
};
