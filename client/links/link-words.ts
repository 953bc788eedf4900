import type { LinkKind } from '../../shared/network/link-kind.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** What each way into a meeting is called, and whom it lets in. */
export const LINK_TITLES: Readonly<Record<LinkKind, MessageKey>> = {
  facilitator: 'links.facilitator',
  participant: 'links.participant',
  viewer: 'links.viewer',
  code: 'links.code',
};

export const LINK_MEANINGS: Readonly<Record<LinkKind, MessageKey>> = {
  facilitator: 'links.facilitatorMeaning',
  participant: 'links.participantMeaning',
  viewer: 'links.viewerMeaning',
  code: 'links.codeMeaning',
};
