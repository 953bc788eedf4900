import { templatesAnswer } from '../../../shared/api/templates.ts';
import { LANGUAGES } from '../../../shared/lib/language.ts';
import { ok } from '../../../shared/lib/result.ts';
import { savedCards, shippedCards } from '../../facilitation/board-content.ts';
import { facilitatorRoute, nothing, openRoute, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** What boards can be made from. */
export const templateRoutes = (services: Services): Route[] => [
  facilitatorRoute(services, {
    method: 'GET',
    path: '/api/meetings/:meetingId/templates',
    summary: 'The templates in the meeting’s language, then those that the network saved',
    body: nothing,
    answer: templatesAnswer,
    handle: async ({ meeting, session }) => {
      const saved = await savedCards(services.facilitation, session);
      return ok({ body: [...shippedCards(meeting.language), ...saved] });
    },
  }),
  ...LANGUAGES.map((language) =>
    openRoute({
      method: 'GET',
      path: `/api/templates/${language}`,
      summary: `The templates in ${language}; for coordinators also those that the network saved`,
      body: nothing,
      answer: templatesAnswer,
      handle: async ({ facts }) => {
        const coordinator = await services.authenticator.coordinator(facts);
        const saved =
          coordinator === null
            ? []
            : await savedCards(services.facilitation, {
                personId: services.facilitation.network.personId,
                coordinator: true,
              });
        return ok({ body: [...shippedCards(language), ...saved] });
      },
    }),
  ),
];
