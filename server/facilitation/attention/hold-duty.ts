import type * as Y from 'yjs';
import { isAbandoned } from '../../../shared/meeting/attention/presenter.ts';
import { ok } from '../../../shared/lib/result.ts';
import { readControl } from '../../../shared/meeting/read.ts';
import type { Duty } from '../alarms/duty.ts';
import { release } from './show.ts';

/** While somebody is held, their presenter is looked for this often. */
const LOOK_EVERY_MS = 2_000;

/** At even moments, so that other changes in the meeting do not put it off. */
const nextLook = (doc: Y.Doc, now: number): number | null =>
  readControl(doc).attention?.level === 'hold'
    ? (Math.floor(now / LOOK_EVERY_MS) + 1) * LOOK_EVERY_MS
    : null;

/** Lets everybody go when the presenter who holds them has vanished. */
export const holdDuty: Duty = {
  nextDue: nextLook,
  runDue: async ({ documents }, meetingId) => {
    await documents.editMeeting(meetingId, (doc) => {
      const { attention } = readControl(doc);
      if (attention && isAbandoned(attention, documents.whereabouts(meetingId, attention.by))) {
        release(doc);
      }
      return ok(null);
    });
  },
};
