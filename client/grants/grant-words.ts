import type { GrantKind } from '../../shared/access/grant.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** What each right is called, and what it lets one do. */
export const GRANT_TITLES: Readonly<Record<GrantKind, MessageKey>> = {
  presenter: 'grants.presenter',
  groupHost: 'grants.groupHost',
  tableHost: 'grants.tableHost',
};

export const GRANT_MEANINGS: Readonly<Record<GrantKind, MessageKey>> = {
  presenter: 'grants.presenterMeaning',
  groupHost: 'grants.groupHostMeaning',
  tableHost: 'grants.tableHostMeaning',
};

/** What the thing is called that the right is for. */
export const TARGET_NAMES: Readonly<Record<GrantKind, MessageKey>> = {
  presenter: 'grants.theme',
  groupHost: 'grants.group',
  tableHost: 'grants.table',
};
