import type { LinksAnswer } from '../../shared/api/meetings.ts';
import type { LinkKind } from '../../shared/network/link-kind.ts';
import type { Arrival, Link } from '../directory/records.ts';
import { toPersonAnswer } from './person-answer.ts';

/** The key stands in the fragment, which browsers send to nobody. */
export const linkTo = (origin: string, key: string): string => `${origin}/join#${key}`;

const toArrival = ({ kind, joinedAt, person }: Arrival): LinksAnswer['arrivals'][number] => ({
  link: kind,
  joinedAt,
  ...toPersonAnswer(person),
});

/** A meeting's links as its facilitators see them, with who came by each; `null` where one was revoked. */
export const toLinksAnswer = (
  links: readonly Link[],
  arrivals: readonly Arrival[],
  origin: string,
): LinksAnswer => {
  const find = (kind: LinkKind): Link | undefined => links.find((link) => link.kind === kind);
  const key = (kind: LinkKind): string | null => find(kind)?.secret ?? null;
  const address = (kind: LinkKind): string | null => {
    const secret = key(kind);
    return secret === null ? null : linkTo(origin, secret);
  };
  const used = (kind: LinkKind): number | null => find(kind)?.lastUsedAt ?? null;
  return {
    code: key('code'),
    keys: {
      facilitator: key('facilitator'),
      participant: key('participant'),
      viewer: key('viewer'),
    },
    links: {
      facilitator: address('facilitator'),
      participant: address('participant'),
      viewer: address('viewer'),
    },
    lastUsed: {
      facilitator: used('facilitator'),
      participant: used('participant'),
      viewer: used('viewer'),
      code: used('code'),
    },
    arrivals: arrivals.map(toArrival),
  };
};
