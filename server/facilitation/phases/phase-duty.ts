import type { Duty } from '../alarms/duty.ts';
import { isUnsettled, settleBoards } from './settle-boards.ts';

/** Boards that have not got their phase, or have lost it, get it. */
export const phaseDuty: Duty = {
  nextDue: (doc, now) => (isUnsettled(doc) ? now : null),
  runDue: settleBoards,
};
