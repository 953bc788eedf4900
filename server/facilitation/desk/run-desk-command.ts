import type { DeskCommand, DeskCommandAnswer } from '../../../shared/api/desk.ts';
import { createId } from '../../../shared/lib/id.ts';
import { rankBetween } from '../../../shared/lib/rank.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { MAX_VALID_DAYS } from '../../../shared/network/link-group.ts';
import type { LinkGroup, LinkGroupFields } from '../../directory/link-groups.ts';
import type { Facilitation } from '../facilitation.ts';
import { type Refusal, refuse, refuseField } from '../refusal.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a removed group can be brought back. */
const KEPT_MS = 30 * DAY_MS;

type Outcome = Result<DeskCommandAnswer, Refusal>;

const fieldsOf = ({ title, owner, validUntil, links }: LinkGroupFields): LinkGroupFields => ({
  title,
  owner,
  validUntil,
  links,
});

/** Links hold for a while, and never for ever. */
const checkValidUntil = (validUntil: number, now: number): Result<null, Refusal> => {
  if (validUntil <= now) return refuseField('validUntil', 'must be in the future');
  return validUntil > now + MAX_VALID_DAYS * DAY_MS
    ? refuseField('validUntil', 'must be at most two years away')
    : ok(null);
};

const create = async (
  { directory, network, limits, now }: Facilitation,
  fields: LinkGroupFields,
): Promise<Outcome> => {
  const groups = await directory.listLinkGroups(network.id);
  const at = now();
  const group: LinkGroup = {
    ...fieldsOf(fields),
    id: createId(),
    rank: rankBetween(groups.at(-1)?.rank ?? null, null),
    revision: 1,
    createdAt: at,
    changedAt: at,
    removedAt: null,
  };
  const created = await directory.createLinkGroup({
    group,
    networkId: network.id,
    max: limits.MAX_LINK_GROUPS,
    forgetBefore: at - KEPT_MS,
  });
  return created
    ? ok({ group: group.id })
    : refuse('limit-reached', 'The desk has as many groups of links as this server takes.');
};

/** What coordinators do with the links on the desk of the network. */
export const runDeskCommand = async (
  facilitation: Facilitation,
  command: DeskCommand,
): Promise<Outcome> => {
  const { directory, now } = facilitation;
  if (command.type === 'linkGroup.create' || command.type === 'linkGroup.change') {
    const checked = checkValidUntil(command.validUntil, now());
    if (!checked.ok) return checked;
  }
  if (command.type === 'linkGroup.create') return create(facilitation, command);
  const { group: id } = command;
  const found = await directory.findLinkGroup(id);
  const isRemoved = found?.removedAt != null;
  if (found === null || (isRemoved && command.type !== 'linkGroup.restore')) {
    return refuse('not-found', 'There is no such group of links.');
  }
  switch (command.type) {
    case 'linkGroup.change': {
      const { revision } = command;
      const fields = fieldsOf(command);
      return (await directory.changeLinkGroup({ id, fields, revision, now: now() }))
        ? ok({})
        : refuse('conflict', 'The group has changed meanwhile.');
    }
    case 'linkGroup.remove':
      await directory.setLinkGroupRemoved({ id, removedAt: now() });
      return ok({});
    case 'linkGroup.restore':
      await directory.setLinkGroupRemoved({ id, removedAt: null });
      return ok({});
    case 'linkGroup.move':
      await directory.moveLinkGroup({ id, rank: command.rank });
      return ok({});
  }
};
