import { eraseMeRequest, myNotesAnswer } from '../../../shared/api/erasure.ts';
import { ok } from '../../../shared/lib/result.ts';
import { erasePerson } from '../../facilitation/erasure/erase-person.ts';
import { ownNotes } from '../../facilitation/erasure/own-notes.ts';
import { refuse } from '../../facilitation/refusal.ts';
import { DEVICE_COOKIE } from '../cookies.ts';
import { whoAsks } from '../who-asks.ts';
import { nothing, openRoute, type Route } from '../route.ts';
import type { Services } from '../services.ts';

/** What one has written, and having it erased. */
export const erasureRoutes = (services: Services): Route[] => [
  openRoute({
    method: 'GET',
    path: '/api/me/notes',
    summary: 'One’s own notes in all meetings, those whose author is hidden among them',
    body: nothing,
    answer: myNotesAnswer,
    refusals: ['not-found'],
    handle: async ({ facts }) => {
      const person = await whoAsks(services, facts);
      if (person === null) return refuse('not-found');
      return ok({ body: { notes: await ownNotes(services.facilitation, person.id) } });
    },
  }),
  openRoute({
    method: 'POST',
    path: '/api/me/erasure',
    summary:
      'Deletes or detaches all one’s notes, in all meetings, with their history; with `forget` also the person. Answered when it is done',
    status: 204,
    body: eraseMeRequest,
    answer: nothing,
    refusals: ['not-found'],
    handle: async ({ facts }, { notes, chosen, forget }) => {
      const person = await whoAsks(services, facts);
      if (person === null) return refuse('not-found');
      await erasePerson(services.facilitation, {
        person: person.id,
        meetingId: null,
        notes,
        chosen,
        forget,
      });
      return ok({
        body: undefined,
        ...(forget && { cookies: [{ name: DEVICE_COOKIE, token: null }] }),
      });
    },
  }),
];
