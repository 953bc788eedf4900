import { phaseNotesAnswer } from '../../../shared/api/phases.ts';
import { ok } from '../../../shared/lib/result.ts';
import { facilitatorRoute, nothing, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** What of phases is no part of the meeting's document. */
export const phaseRoutes = (services: Services): Route[] => [
  facilitatorRoute(services, {
    method: 'GET',
    path: '/api/meetings/:meetingId/phase-notes',
    summary: 'What facilitators noted for themselves on the meeting’s phases',
    body: nothing,
    answer: phaseNotesAnswer,
    handle: async ({ meeting }) => {
      const rows = await services.directory.listPhaseNotes(meeting.id);
      const notes = Object.fromEntries(rows.map((row) => [row.phase, row.notes]));
      return ok({ body: { notes } });
    },
  }),
];
