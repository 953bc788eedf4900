import { type ExportQuery, exportQuery } from '../../../shared/api/exports.ts';
import type { ExportedBoard } from '../../../shared/board/exports/exported-board.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { ExportSource } from '../../exports/export-source.ts';
import { EXPORT_TYPES, render } from '../../exports/render.ts';
import { exportBoard, exportMeeting, writersFor } from '../../facilitation/export-boards.ts';
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
  readonly boards: readonly ExportedBoard[];
};

const handOut = async (
  { facilitation, now }: Services,
  sender: InMeeting,
  { query, content }: { query: ExportQuery; content: Content },
) => {
  const { language, timeZone } = sender.meeting;
  const writers = query.names === 'yes' ? await writersFor(facilitation, sender) : null;
  const source = {
    ...content,
    language: query.language ?? language,
    timeZone,
    madeAt: now(),
    writers,
  };
  return ok(render(source, query));
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
      const content = { title, of: incoming.meeting.title, meeting: null, boards: [board] };
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
