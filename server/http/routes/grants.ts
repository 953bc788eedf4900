import { type GrantsAnswer, grantsAnswer } from '../../../shared/api/grants.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Grant } from '../../directory/records.ts';
import { linkTo } from '../links-answer.ts';
import { toPersonAnswer } from '../person-answer.ts';
import { facilitatorRoute, nothing, type Route } from '../route.ts';
import type { Services } from '../services.ts';

const toGrantAnswer = (
  { id, kind, target, name, secret, createdAt, uses }: Grant,
  origin: string,
): GrantsAnswer[number] => ({
  id,
  kind,
  target,
  name,
  link: linkTo(origin, secret),
  createdAt,
  lastUsedAt: uses.length === 0 ? null : Math.max(...uses.map(({ usedAt }) => usedAt)),
  people: uses.map(({ person, usedAt }) => ({ ...toPersonAnswer(person), usedAt })),
});

/** Personal links to a part of the meeting; commands make and revoke them. */
export const grantRoutes = (services: Services): Route[] => [
  facilitatorRoute(services, {
    method: 'GET',
    path: '/api/meetings/:meetingId/grants',
    summary: 'Personal links for presenters and hosts, and who came by them',
    body: nothing,
    answer: grantsAnswer,
    handle: async ({ meeting, origin }) => {
      const grants = await services.directory.listGrants(meeting.id);
      return ok({ body: grants.map((grant) => toGrantAnswer(grant, origin)) });
    },
  }),
];
