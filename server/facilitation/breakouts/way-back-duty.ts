import type * as Y from 'yjs';
import { ok } from '../../../shared/lib/result.ts';
import { readBreakouts } from '../../../shared/meeting/read.ts';
import { writeRecord } from '../../../shared/meeting/write.ts';
import type { Duty } from '../alarms/duty.ts';
import { groupsOf } from './find.ts';

/** When the next breakout is over for which everybody was asked back. */
const nextEnd = (doc: Y.Doc): number | null => {
  const ends = readBreakouts(doc)
    .filter(({ stage }) => stage === 'returning')
    .map(({ backAt = 0 }) => backAt);
  return ends.length === 0 ? null : Math.min(...ends);
};

/** Ends the breakouts whose time for the way back is up; their video calls are not shown any more. */
const endReturned = (doc: Y.Doc, now: number): void => {
  for (const { id, stage, backAt = 0 } of readBreakouts(doc)) {
    if (stage !== 'returning' || backAt > now) continue;
    writeRecord(doc, 'breakouts', { id, stage: 'over' });
    for (const group of groupsOf(doc, id))
      writeRecord(doc, 'groups', { id: group.id, link: undefined });
  }
};

/** By the server's clock, everybody is back, and the breakout is over. */
export const wayBackDuty: Duty = {
  nextDue: nextEnd,
  runDue: async ({ documents, now }, meetingId) => {
    await documents.editMeeting(meetingId, (doc) => {
      endReturned(doc, now());
      return ok(null);
    });
  },
};
