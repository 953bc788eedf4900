import { createId } from '../../shared/lib/id.ts';
import type { Language } from '../../shared/lib/language.ts';
import { rankBetween } from '../../shared/lib/rank.ts';
import { lastMinute } from '../../shared/meeting/promise.ts';
import type { Facilitation } from '../facilitation/facilitation.ts';
import type { Sample } from './sample.ts';

/** The sample does not say who keeps its links. */
const OWNERS: Readonly<Record<Language, string>> = {
  fi: 'verkoston koordinaattorit',
  sv: 'nätverkets koordinatorer',
  en: 'coordinators of the network',
};

const VALID_DAYS = 90;

/** The sample's links, in their groups, on a desk that has none yet. */
export const loadDesk = async (
  { directory, network, limits, now }: Facilitation,
  { desk, network: { language }, meeting: { timeZone } }: Sample,
): Promise<void> => {
  if ((await directory.listLinkGroups(network.id)).length > 0) return;
  const at = now();
  let rank = rankBetween(null, null);
  for (const [title, links] of Map.groupBy(desk, ({ group }) => group)) {
    await directory.createLinkGroup({
      networkId: network.id,
      max: limits.MAX_LINK_GROUPS,
      forgetBefore: 0,
      group: {
        id: createId(),
        title,
        owner: OWNERS[language],
        validUntil: lastMinute(at, VALID_DAYS, timeZone),
        links: links.map((link) => ({ title: link.title, url: link.url })),
        rank,
        revision: 1,
        createdAt: at,
        changedAt: at,
        removedAt: null,
      },
    });
    rank = rankBetween(rank, null);
  }
};
