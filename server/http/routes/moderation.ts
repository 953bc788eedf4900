import { logAnswer, logQuery } from '../../../shared/api/log.ts';
import { moderationAnswer, ownHeldAnswer } from '../../../shared/api/moderation-queue.ts';
import { ok } from '../../../shared/lib/result.ts';
import { boardAccess } from '../../directory/board-access.ts';
import { readLog } from '../../facilitation/log/read-log.ts';
import { readOwnHeld, readQueue } from '../../facilitation/moderation/read-queue.ts';
import { refuse } from '../../facilitation/refusal.ts';
import { facilitatorRoute, meetingRoute, nothing, parseInput, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** What waits for facilitators, what they did, and what authors are told of it. */
export const moderationRoutes = (services: Services): Route[] => [
  facilitatorRoute(services, {
    method: 'GET',
    path: '/api/meetings/:meetingId/moderation',
    summary: 'Notes that wait for approval, that were reported, and that were taken away',
    body: nothing,
    answer: moderationAnswer,
    handle: async ({ session, meeting }) =>
      ok({ body: await readQueue(services.facilitation, { session, meeting }) }),
  }),
  facilitatorRoute(services, {
    method: 'GET',
    path: '/api/meetings/:meetingId/log',
    summary: 'What facilitators did, the newest first',
    body: nothing,
    answer: logAnswer,
    query: logQuery,
    handle: async ({ meeting, query }) => {
      const asked = parseInput(logQuery, query);
      if (!asked.ok) return asked;
      const { person, kind, before } = asked.value;
      const wanted = { person, kind, before: before === undefined ? undefined : Number(before) };
      return ok({ body: await readLog(services.facilitation, meeting, wanted) });
    },
  }),
  meetingRoute(services, {
    method: 'GET',
    path: '/api/meetings/:meetingId/boards/:boardId/own-held',
    summary: 'One’s own notes on a board that were taken out of sight, and why',
    body: nothing,
    answer: ownHeldAnswer,
    handle: async ({ session, meeting, boardId }) => {
      const board = await services.directory.findBoard(boardId);
      if (!board || boardAccess(session, board, meeting).access === 'none') {
        return refuse('not-found');
      }
      return ok({ body: await readOwnHeld(services.facilitation, boardId, session.personId) });
    },
  }),
];
