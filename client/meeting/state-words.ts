import type { MeetingState } from '../../shared/meeting/state.ts';
import type { MessageKey } from '../i18n/keys.ts';

type PerState = Readonly<Record<MeetingState, MessageKey>>;

/** What each state is called. */
export const STATE_NAMES: PerState = {
  preparation: 'common.statePreparation',
  live: 'common.stateLive',
  open: 'common.stateOpen',
  resting: 'common.stateResting',
  archived: 'common.stateArchived',
};

/** What each state means for those who facilitate. */
export const STATES_FOR_FACILITATORS: PerState = {
  preparation: 'meeting.preparationForFacilitators',
  live: 'meeting.liveForFacilitators',
  open: 'meeting.openForFacilitators',
  resting: 'meeting.restingForFacilitators',
  archived: 'meeting.archivedForFacilitators',
};

/** What each state means for those who take part. */
export const STATES_FOR_PARTICIPANTS: PerState = {
  preparation: 'meeting.preparationForParticipants',
  live: 'meeting.liveForParticipants',
  open: 'meeting.openForParticipants',
  resting: 'meeting.restingForParticipants',
  archived: 'meeting.archivedForParticipants',
};

/** What each state means for those who only read. */
export const STATES_FOR_VIEWERS: PerState = {
  preparation: 'meeting.preparationForParticipants',
  live: 'meeting.liveForViewers',
  open: 'meeting.liveForViewers',
  resting: 'meeting.restingForParticipants',
  archived: 'meeting.archivedForParticipants',
};
