import { hiddenNotesAnswer } from '../../../shared/api/hidden-notes.ts';
import { ok } from '../../../shared/lib/result.ts';
import { ownHiddenNotes } from '../../facilitation/nameless/run-note-command.ts';
import { meetingRoute, nothing, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** What only their author is told of notes that do not say who wrote them. */
export const noteRoutes = (services: Services): Route[] => [
  meetingRoute(services, {
    method: 'GET',
    path: '/api/meetings/:meetingId/boards/:boardId/hidden-notes',
    summary: 'One’s own notes on a board whose author is hidden from others',
    body: nothing,
    answer: hiddenNotesAnswer,
    handle: async ({ session, meeting, origin, boardId }) => {
      const sender = { session, meeting, origin };
      const notes = await ownHiddenNotes(services.facilitation, sender, boardId);
      return notes.ok ? ok({ body: { notes: [...notes.value] } }) : notes;
    },
  }),
];
