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

/** A meeting that begins to be, under a new id. */
export const newMeeting = (fields: MeetingFields, at: number): Meeting => ({
  ...fields,
  id: createId(),
  state: firstState(fields.startsAt, at),
  stateSince: at,
  openUntil: null,
  revision: 0,
  revisedAt: at,
});

/** Offers keys and a code until they are taken: a code may be another meeting's, which one try in many thousands is. */
export const withNewLinks = async (
  insert: (links: NewMeeting['links']) => Promise<boolean>,
): Promise<CreatedMeeting['secrets']> => {
  for (;;) {
    const secrets = newSecrets();
    if (await insert(toLinks(secrets))) return secrets;
  }
};

/** Creates a meeting without boards. The document comes first: a meeting that is listed always opens. */
export const createMeeting = async (
  { directory, documents, network, mirror, reviewAlarms, now }: Facilitation,
  fields: MeetingFields,
  creator: NewMeeting['creator'],
): Promise<CreatedMeeting> => {
  const at = now();
  const meeting = newMeeting(fields, at);
  await documents.createMeeting(meeting.id, fields);
  const secrets = await withNewLinks((links) =>
    directory.createMeeting({ meeting, networkId: network.id, links, creator, now: at }),
  );
  await mirror(meeting.id);
  reviewAlarms();
  return { meeting, secrets };
};
