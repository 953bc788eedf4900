import type { MeetingState } from '../../shared/meeting/state.ts';
import type { MessageKey } from '../i18n/keys.ts';

type NextStep = { readonly to: MeetingState; readonly label: MessageKey };

/** The one obvious thing to do next with a meeting in this state; every other state is a menu away. */
export const nextStep = (state: MeetingState): NextStep => {
  switch (state) {
    case 'preparation':
      return { to: 'live', label: 'meeting.stepOpen' };
    case 'live':
      return { to: 'open', label: 'meeting.stepEnd' };
    case 'open':
      return { to: 'resting', label: 'meeting.stepRest' };
    case 'resting':
      return { to: 'archived', label: 'meeting.stepArchive' };
    case 'archived':
      return { to: 'resting', label: 'meeting.stepUnarchive' };
  }
};

/** Steps that need a word more are asked about in a dialog; the others are done at once and can be taken back. */
export const needsDialog = (to: MeetingState): boolean => to === 'open' || to === 'archived';
