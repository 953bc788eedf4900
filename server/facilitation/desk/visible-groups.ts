import { withoutContacts } from '../../../shared/board/exports/without-contacts.ts';
import type { LinkGroup } from '../../directory/link-groups.ts';

/** What visitors see of the links: what still holds, and nobody's contacts. */
export const visibleGroups = (groups: readonly LinkGroup[], now: number): readonly LinkGroup[] =>
  groups
    .filter(({ validUntil }) => validUntil > now)
    .map((group) => ({
      ...group,
      title: withoutContacts(group.title),
      owner: withoutContacts(group.owner),
      links: group.links.map(({ title, url }) => ({ title: withoutContacts(title), url })),
    }));
