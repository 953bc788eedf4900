import type { MeetingState } from '../../shared/meeting/records/control.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** What each state is called. */
export const STATE_NAMES: Readonly<Record<MeetingState, MessageKey>> = {
  preparation: 'common.statePreparation',
  live: 'common.stateLive',
  open: 'common.stateOpen',
  resting: 'common.stateResting',
  archived: 'common.stateArchived',
};
