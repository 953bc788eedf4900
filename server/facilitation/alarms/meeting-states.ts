import { nextTransition } from '../../../shared/meeting/state.ts';
import type { Meeting } from '../../directory/records.ts';
import type { Facilitation } from '../facilitation.ts';
import { moveMeeting } from '../meeting-state.ts';

/** How long after one look at all meetings the next comes at the latest. */
const LOOK_AGAIN_MS = 60_000;

const moveIfDue = async (facilitation: Facilitation, meeting: Meeting): Promise<number> => {
  const step = nextTransition(meeting);
  if (step === null) return LOOK_AGAIN_MS;
  const left = step.at - facilitation.now();
  if (left > 0) return left;
  await moveMeeting(facilitation, meeting, step.to);
  // It may be due for the next step at once.
  return 0;
};

/** Moves meetings on whose time has come; resolves to how long it is until the next. */
export const moveDueMeetings = async (facilitation: Facilitation): Promise<number> => {
  let wait = LOOK_AGAIN_MS;
  for (const meeting of await facilitation.directory.listMovingMeetings()) {
    wait = Math.min(wait, await moveIfDue(facilitation, meeting));
  }
  return wait;
};
