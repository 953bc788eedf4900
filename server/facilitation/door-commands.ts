import type { MeetingCommand } from '../../shared/api/commands/all.ts';
import { createId } from '../../shared/lib/id.ts';
import { ok, type Result } from '../../shared/lib/result.ts';
import type { Session } from '../directory/session.ts';
import { createSecret } from './create-meeting.ts';
import type { Facilitation } from './facilitation.ts';
import { forgetPerson } from './forget-person.ts';
import { forgetHolders } from './grants/grant-rights.ts';
import { type Refusal, refuse } from './refusal.ts';

type LinkCommand = Extract<MeetingCommand, { type: 'link.renew' | 'link.revoke' }>;

/**
 * Puts a new link in the place of the old one, or nothing. Who came by it may be put out at once; the sender
 * never puts themselves out.
 */
export const changeLink = async (
  { directory, documents, now }: Facilitation,
  session: Session,
  command: LinkCommand,
): Promise<Result<{ putOut: number }, Refusal>> => {
  const { role: kind, putOut, keep = [] } = command;
  const replacement =
    command.type === 'link.renew' ? { id: createId(), secret: createSecret(kind) } : null;
  const ended = await directory.changeLink({
    meetingId: session.meetingId,
    kind,
    replacement,
    putOut,
    keep: [...keep, session.personId],
    now: now(),
  });
  documents.sessionsRevoked(ended);
  return ok({ putOut: ended.length });
};

/** Puts one person out of the meeting for good, with the rights they had there; their notes and their name stay. */
export const removePerson = async (
  facilitation: Facilitation,
  { meetingId, personId: senderId }: Session,
  personId: string,
): Promise<Result<null, Refusal>> => {
  const { directory, documents, reviewAlarms, now } = facilitation;
  if (personId === senderId) return refuse('conflict', 'You cannot put yourself out.');
  const grants = await directory.listGrants(meetingId);
  const ended = await directory.removePerson({ meetingId, personId, now: now() });
  if (ended === null) return refuse('not-found', 'There is no such person here.');
  documents.sessionsRevoked(ended);
  // After their sessions have ended, so that they cannot come back in between. Once more puts right what a crash leaves.
  await documents.editMeeting(meetingId, (doc) => {
    forgetPerson(doc, personId);
    return ok(null);
  });
  // Their seat is held for whoever waits for it.
  reviewAlarms(meetingId);
  for (const grant of grants) {
    const isTheirs = grant.uses.some(({ person }) => person.id === personId);
    if (isTheirs) await forgetHolders(facilitation, grant, new Set([personId]));
  }
  return ok(null);
};
