import { type ExportQuery, exportQuery } from '../../../shared/api/exports.ts';
import { filesPath } from '../../../shared/api/files.ts';
import { notesOf } from '../../../shared/board/exports/exported-board.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { ExportSource } from '../../exports/export-source.ts';
import { EXPORT_TYPES, render } from '../../exports/render.ts';
import {
  exportBoard,
  exportMeeting,
  type NamedExport,
  writersFor,
} from '../../facilitation/export-boards.ts';
import { exportProgramme } from '../../facilitation/export-programme.ts';
import { refuse } from '../../facilitation/refusal.ts';
import {
  fileText,
  type InMeeting,
  meetingRoute,
  nothing,
  parseInput,
  type Route,
} from '../route.ts';
import type { Services } from '../services.ts';

type Content = Pick<ExportSource, 'title' | 'of' | 'meeting'> & {
  readonly boards: readonly NamedExport[];
};

/** A page that is read here shows its pictures; one that is kept has to do without us, and tells of them in words. */
const picturesOf = (
  { meeting }: InMeeting,
  boards: readonly NamedExport[],
  { show }: ExportQuery,
): ((hash: string) => string | undefined) | undefined => {
  if (show === 'no') return undefined;
  const addresses = new Map(
    boards.flatMap(({ id, board }) =>
      notesOf(board).flatMap(({ file }) =>
        file?.picture == null
          ? []
          : [[file.picture.hash, `${filesPath(meeting.id, id)}/${file.picture.hash}`]],
      ),
    ),
  );
  return (hash) => addresses.get(hash);
};

const handOut = async (
  { facilitation, now }: Services,
  sender: InMeeting,
  { query, content }: { query: ExportQuery; content: Content },
) => {
  const { language, timeZone } = sender.meeting;
  const writers = query.names === 'yes' ? await writersFor(facilitation, sender) : null;
  const { boards, ...about } = content;
  const source = {
    ...about,
    boards: boards.map(({ board }) => board),
    language: query.language ?? language,
    timeZone,
    madeAt: now(),
    writers,
  };
  return ok(render(source, query, { pictureAt: picturesOf(sender, boards, query) }));
};

const DESCRIPTION = {
  query: exportQuery,
  media: EXPORT_TYPES,
  body: nothing,
  answer: fileText,
} as const;

/** Boards and meetings as files that need no Talkoot to be read. */
export const exportRoutes = (services: Services): Route[] => [
  meetingRoute(services, {
    ...DESCRIPTION,
    method: 'GET',
    path: '/api/meetings/:meetingId/boards/:boardId/export',
    summary: 'The board as an accessible page, a sheet or plain text, with or without names',
    handle: async (incoming) => {
      const query = parseInput(exportQuery, incoming.query);
      if (!query.ok) return query;
      const board = await exportBoard(services.facilitation, incoming, incoming.boardId);
      if (board === null) return refuse('not-found');
      const { title } = board;
      const content = {
        title,
        of: incoming.meeting.title,
        meeting: null,
        boards: [{ id: incoming.boardId, board }],
      };
      return handOut(services, incoming, { query: query.value, content });
    },
  }),
  meetingRoute(services, {
    ...DESCRIPTION,
    method: 'GET',
    path: '/api/meetings/:meetingId/export',
    summary:
      'The programme, the tables and all boards of the meeting that the sender may read, in one file',
    handle: async (incoming) => {
      const query = parseInput(exportQuery, incoming.query);
      if (!query.ok) return query;
      const boards = await exportMeeting(services.facilitation, incoming);
      const meeting = await exportProgramme(services.facilitation, incoming);
      const content = { title: incoming.meeting.title, of: '', meeting, boards };
      return handOut(services, incoming, { query: query.value, content });
    },
  }),
];
