import type { CommandOf } from '../../../shared/api/commands/all.ts';
import type { grantCommandRoles } from '../../../shared/api/commands/grant-commands.ts';
import { createId } from '../../../shared/lib/id.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Grant } from '../../directory/records.ts';
import type { Facilitation } from '../facilitation.ts';
import type { Outcome, Sender } from '../outcome.ts';
import { refuse } from '../refusal.ts';
import { forgetHolders, hasTarget } from './grant-rights.ts';

type GrantCommand = CommandOf<keyof typeof grantCommandRoles>;

const createGrant = async (
  { directory, documents, limits, now }: Facilitation,
  { meeting, origin }: Sender,
  { kind, target, name }: Extract<GrantCommand, { type: 'grant.create' }>,
): Promise<Outcome> => {
  const found = await documents.editMeeting(meeting.id, (doc) =>
    hasTarget(doc, { kind, target })
      ? ok(null)
      : refuse('not-found', 'There is no such theme, group or table here.'),
  );
  if (found === null) return refuse('not-found');
  if (!found.ok) return found;
  const grant = {
    id: createId(),
    meetingId: meeting.id,
    kind,
    target,
    name,
    secret: createId(),
  };
  const max = limits.MAX_GRANTS_PER_TARGET;
  if (!(await directory.createGrant({ grant, max, now: now() }))) {
    return refuse('limit-reached', 'There are as many links for it as this server takes.');
  }
  return ok({ grant: grant.id, link: `${origin}/join#${grant.secret}` });
};

/** Those who came by this link, but for those who hold the same right by another. */
const losersOf = (grant: Grant, all: readonly Grant[]): Set<string> => {
  const people = (grants: readonly Grant[]): string[] =>
    grants.flatMap(({ uses }) => uses.map(({ person }) => person.id));
  const stays = new Set(
    people(
      all.filter(
        ({ id, kind, target }) => id !== grant.id && kind === grant.kind && target === grant.target,
      ),
    ),
  );
  return new Set(people([grant]).filter((id) => !stays.has(id)));
};

/**
 * The names go first, then the link: when the server dies in between, the grant is still listed, and revoking it again
 * completes it. Whoever came by the link meanwhile is forgotten after it.
 */
const revokeGrant = async (
  facilitation: Facilitation,
  { meeting }: Sender,
  { grant: id }: Extract<GrantCommand, { type: 'grant.revoke' }>,
): Promise<Outcome> => {
  const { directory, documents } = facilitation;
  const grants = await directory.listGrants(meeting.id);
  const grant = grants.find((candidate) => candidate.id === id);
  if (grant === undefined) return refuse('not-found', 'There is no such link here.');
  await forgetHolders(facilitation, grant, losersOf(grant, grants));
  const removed = await directory.removeGrant(id);
  documents.accessChanged(meeting.id);
  if (removed !== null && removed.uses.length > grant.uses.length) {
    await forgetHolders(facilitation, removed, losersOf(removed, grants));
  }
  return ok(null);
};

/** Makes and takes away personal links. */
export const runGrantCommand = (
  facilitation: Facilitation,
  sender: Sender,
  command: GrantCommand,
): Promise<Outcome> =>
  command.type === 'grant.create'
    ? createGrant(facilitation, sender, command)
    : revokeGrant(facilitation, sender, command);
