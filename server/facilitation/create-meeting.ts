import { createId } from '../../shared/lib/id.ts';
import { firstState } from '../../shared/meeting/state.ts';
import { LINK_KINDS, type LinkKind } from '../../shared/network/link-kind.ts';
import type { NewMeeting } from '../directory/directory.ts';
import type { Link, Meeting, MeetingFields } from '../directory/records.ts';
import { createJoinCode } from '../directory/secrets.ts';
import type { Facilitation } from './facilitation.ts';

export type CreatedMeeting = {
  readonly meeting: Meeting;
  readonly secrets: Readonly<Record<LinkKind, string>>;
};

/** A key of 132 bits for a link, nine digits for the code. */
export const createSecret = (kind: LinkKind): string =>
  kind === 'code' ? createJoinCode() : createId();

const newSecrets = (): Record<LinkKind, string> => ({
  facilitator: createSecret('facilitator'),
  participant: createSecret('participant'),
  viewer: createSecret('viewer'),
  code: createSecret('code'),
});

const toLinks = (secrets: Readonly<Record<LinkKind, string>>): Omit<Link, 'lastUsedAt'>[] =>
  LINK_KINDS.map((kind) => ({ id: createId(), kind, secret: secrets[kind] }));

/** Creates a meeting without boards. The document comes first: a meeting that is listed always opens. */
export const createMeeting = async (
  { directory, documents, network, mirror, reviewAlarms, now }: Facilitation,
  fields: MeetingFields,
  creator: NewMeeting['creator'],
): Promise<CreatedMeeting> => {
  const at = now();
  const meeting: Meeting = {
    ...fields,
    id: createId(),
    state: firstState(fields.startsAt, at),
    stateSince: at,
    openUntil: null,
  };
  await documents.createMeeting(meeting.id, fields);
  for (;;) {
    const secrets = newSecrets();
    const created = { meeting, networkId: network.id, links: toLinks(secrets), creator, now: at };
    // False when the code is taken, which one try in many thousands is.
    if (!(await directory.createMeeting(created))) continue;
    await mirror(meeting.id);
    reviewAlarms();
    return { meeting, secrets };
  }
};
