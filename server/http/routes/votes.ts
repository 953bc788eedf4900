import { votesAnswer } from '../../../shared/api/votes.ts';
import { ok } from '../../../shared/lib/result.ts';
import { ownVotes } from '../../facilitation/votes/own-votes.ts';
import { meetingRoute, nothing, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** One's own part in votes. What others chose is told nowhere before a vote closes. */
export const voteRoutes = (services: Services): Route[] => [
  meetingRoute(services, {
    method: 'GET',
    path: '/api/meetings/:meetingId/votes',
    summary: 'The votes that are open: one’s own ballots, and how many dots are left',
    body: nothing,
    answer: votesAnswer,
    handle: async ({ session }) =>
      ok({ body: { votes: await ownVotes(services.facilitation, session) } }),
  }),
];
