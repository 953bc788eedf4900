import { peopleAnswer } from '../../../shared/api/people.ts';
import { ok } from '../../../shared/lib/result.ts';
import { toPersonAnswer } from '../person-answer.ts';
import { meetingRoute, nothing, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** Names and organisations live here, never in documents. */
export const peopleRoutes = (services: Services): Route[] => [
  meetingRoute(services, {
    method: 'GET',
    path: '/api/meetings/:meetingId/people',
    summary: 'The people whose names the sender may see; none for viewers',
    body: nothing,
    answer: peopleAnswer,
    handle: async ({ session, meeting }) => {
      if (session.role === 'viewer') return ok({ body: [] });
      const people = await services.directory.listPeople(meeting.id);
      return ok({
        body: people.map((person) => ({
          ...toPersonAnswer(person),
          takesPart: person.role !== null,
          role: person.role,
        })),
      });
    },
  }),
];
