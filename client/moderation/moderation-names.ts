import type { Moderation } from '../../shared/board/records/section.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** How a section is moderated, in words. */
export const MODERATION_NAMES: Readonly<Record<Moderation, MessageKey>> = {
  open: 'moderation.open',
  approval: 'moderation.approval',
  reports: 'moderation.reports',
};
