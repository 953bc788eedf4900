import { nextTransition } from '../../../shared/meeting/state.ts';
import type { Meeting } from '../../directory/records.ts';
import type { Facilitation } from '../facilitation.ts';
import { moveMeeting } from '../meeting-state.ts';
import { restDueBoards } from '../waking.ts';

/** How long after one look at all meetings the next comes at the latest. */
const LOOK_AGAIN_MS = 60_000;

/** Moves a meeting on if its time has come; resolves to when it is to be looked at again. */
const moveIfDue = async (facilitation: Facilitation, meeting: Meeting): Promise<number> => {
  const { now } = facilitation;
  const step = nextTransition(meeting, facilitation.archiveAfterMs);
  if (step === null) return now() + LOOK_AGAIN_MS;
  if (step.at > now()) return step.at;
  await moveMeeting(facilitation, meeting, step);
  // It may be due for the next step at once.
  return now();
};

/** Moves meetings on, and lets woken boards rest, whose time has come; resolves to when the next is due. */
export const moveDueMeetings = async (facilitation: Facilitation): Promise<number> => {
  let next = facilitation.now() + LOOK_AGAIN_MS;
  for (const meeting of await facilitation.directory.listMovingMeetings()) {
    next = Math.min(next, await moveIfDue(facilitation, meeting));
  }
  return Math.min(next, (await restDueBoards(facilitation)) ?? next);
};
