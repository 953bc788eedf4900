import { newsAnswer } from '../../../shared/api/news.ts';
import { packNotes } from '../../../shared/board/note-hashes.ts';
import { ok } from '../../../shared/lib/result.ts';
import { readableBoards } from '../../facilitation/export-boards.ts';
import { meetingRoute, nothing, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** What there is to be new to somebody; whether it is, only their device knows. */
export const newsRoutes = (services: Services): Route[] => [
  meetingRoute(services, {
    method: 'GET',
    path: '/api/meetings/:meetingId/news',
    summary: 'Which notes of others there are on each board that the sender may read',
    body: nothing,
    answer: newsAnswer,
    handle: async (incoming) => {
      const { facilitation } = services;
      const { personId: participantId } = incoming.session;
      const boards = [];
      for (const { id } of await readableBoards(facilitation, incoming)) {
        const told = (await facilitation.documents.toldNotes(id)) ?? [];
        const others = told.filter(({ author }) => author !== participantId);
        boards.push({ id, notes: packNotes(others.map((note) => note.id)) });
      }
      return ok({ body: { participantId, boards } });
    },
  }),
];
