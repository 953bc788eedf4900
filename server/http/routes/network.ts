import { coordinatorRequest, networkAnswer } from '../../../shared/api/network.ts';
import { ok } from '../../../shared/lib/result.ts';
import { hashToken, isSameSecret } from '../../directory/secrets.ts';
import { promiseOf } from '../../facilitation/promise.ts';
import { refuse } from '../../facilitation/refusal.ts';
import { toBoardCard, toGroupCard } from '../board-card.ts';
import { COORDINATOR_COOKIE } from '../cookies.ts';
import { endCoordinatorSession } from '../coordinator-session.ts';
import { newToken } from '../newcomer.ts';
import { coordinatorRoute, nothing, openRoute, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** Coordinators: becoming one by the key, and what they see. */
export const networkRoutes = (services: Services): Route[] => [
  openRoute({
    method: 'POST',
    path: '/api/coordinator',
    summary: 'Exchanges the coordinator key for a cookie',
    status: 204,
    body: coordinatorRequest,
    answer: nothing,
    refusals: ['wrong-key', 'too-many-attempts'],
    handle: async ({ address }, { key }) => {
      const { keyFailures, coordinatorKey, directory, now } = services;
      const shown = await keyFailures.attempt(address, async () =>
        isSameSecret(key, coordinatorKey) ? key : null,
      );
      if (!shown.ok) return refuse(shown.error === 'wrong' ? 'wrong-key' : 'too-many-attempts');
      const { token, credential } = newToken();
      const keyHash = hashToken(coordinatorKey);
      await directory.startCoordinatorSession({ credential, keyHash, now: now() });
      return ok({ body: undefined, cookies: [{ name: COORDINATOR_COOKIE, token }] });
    },
  }),
  openRoute({
    method: 'DELETE',
    path: '/api/coordinator',
    summary: 'This browser stops being a coordinator’s',
    status: 204,
    body: nothing,
    answer: nothing,
    handle: async ({ facts }) => {
      await endCoordinatorSession(services, facts);
      return ok({ body: undefined, cookies: [{ name: COORDINATOR_COOKIE, token: null }] });
    },
  }),
  coordinatorRoute(services, {
    method: 'GET',
    path: '/api/network',
    summary: 'All meetings and the continuous boards',
    body: nothing,
    answer: networkAnswer,
    handle: async () => {
      const { directory, facilitation } = services;
      const { id, name } = facilitation.network;
      const [meetings, boards, groups] = await Promise.all([
        directory.listMeetings(id),
        directory.listContinuousBoards(id),
        directory.listGroupBoards(id),
      ]);
      const cards = new Map(meetings.map((meeting) => [meeting.id, meeting]));
      return ok({
        body: {
          name,
          meetings: meetings.map(
            ({
              description: _,
              stateSince: _since,
              revision: _count,
              revisedAt: _at,
              ...card
            }) => ({
              ...card,
              openUntil: promiseOf({ ...card, stateSince: _since }),
            }),
          ),
          boards: boards
            .filter((board) => board.removedAt === null)
            .map((board) => toBoardCard(board, { access: 'write', role: 'facilitator' })),
          groups: groups.flatMap(({ meetingId, ...board }) => {
            const meeting = meetingId === null ? undefined : cards.get(meetingId);
            return meeting === undefined ? [] : [toGroupCard(board, meeting)];
          }),
        },
      });
    },
  }),
];
