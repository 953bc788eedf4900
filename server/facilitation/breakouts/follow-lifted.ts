import { readBreakout, readGroup } from '../../../shared/meeting/read.ts';
import type { Board } from '../../directory/records.ts';
import type { Facilitation } from '../facilitation.ts';

/** A group's board changed: the copies of its notes on the plenary board say whether their originals are still the same. */
export const followLifted = async (
  { documents }: Pick<Facilitation, 'documents'>,
  { id, meetingId, group }: Pick<Board, 'id' | 'meetingId' | 'group'>,
): Promise<void> => {
  if (meetingId === null || group === null) return;
  const plenary = await documents.readMeeting(meetingId, (doc) => {
    const breakout = readGroup(doc, group)?.breakout;
    return breakout === undefined ? undefined : readBreakout(doc, breakout)?.plenary;
  });
  if (plenary != null) await documents.followLifted(id, plenary);
};
