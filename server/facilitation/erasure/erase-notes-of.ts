import type { CommandOf } from '../../../shared/api/commands/all.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse } from '../refusal.ts';
import { erasePerson } from './erase-person.ts';

/**
 * Facilitators erase on somebody's request: what they wrote in this meeting and, if they have been in no other, the person,
 * too. Of a person of other meetings only coordinators take the name away.
 */
export const eraseNotesOf = async (
  facilitation: Facilitation,
  { session, meeting }: Sender,
  { participantId, notes, forget = false }: CommandOf<'person.eraseNotes'>,
): Promise<Outcome> => {
  const membership = await facilitation.directory.listMembership(participantId);
  const people = await facilitation.directory.listPeople(meeting.id);
  if (!people.some(({ id }) => id === participantId)) {
    return refuse('not-found', 'There is no such person here.');
  }
  const isElsewhere = membership.some((id) => id !== meeting.id);
  if (forget && isElsewhere && !session.coordinator) {
    return refuse('conflict', 'They take part in other meetings: a coordinator forgets them.');
  }
  await erasePerson(facilitation, {
    person: participantId,
    meetingId: forget ? null : meeting.id,
    // Whoever could have a hidden note go by naming its author would learn whose it was.
    notes: notes === 'delete' ? 'deleteSigned' : notes,
    chosen: [],
    forget,
  });
  return ok(null);
};
