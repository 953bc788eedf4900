import { readBreakout, readGroup } from '../../../shared/meeting/read.ts';
import type { BreakoutStage } from '../../../shared/meeting/records/breakout.ts';
import type { Visibility } from '../../../shared/meeting/records/listed-board.ts';
import type { UnfinishedBoard } from '../../directory/records.ts';
import type { Facilitation } from '../facilitation.ts';

type Parts = Pick<Facilitation, 'directory' | 'documents'>;

/** Groups' boards are there for all from the moment that groups begin. */
export const visibilityAt = (stage: BreakoutStage): Visibility =>
  stage === 'prepared' ? 'hidden' : 'withMeeting';

/** The visibility that a board is to have, or `null` when the meeting knows no group that it belongs to. */
const findVisibility = async (
  { documents }: Parts,
  { id, meetingId, group: groupId }: UnfinishedBoard,
): Promise<Visibility | null> => {
  const stage = await documents.readMeeting(meetingId, (doc) => {
    const group = readGroup(doc, groupId);
    return group?.board === id ? readBreakout(doc, group.breakout)?.stage : null;
  });
  return stage == null ? null : visibilityAt(stage);
};

/**
 * The server died while it made groups. Those that the meeting's document names have all they need and are completed; of
 * others nothing is left. Before anybody comes in.
 */
export const finishBreakouts = async (parts: Parts): Promise<void> => {
  const { directory } = parts;
  for (const board of await directory.listUnfinishedBoards()) {
    const visibility = await findVisibility(parts, board);
    if (visibility === null) await directory.dropBoards([board.id]);
    else await directory.finishBoards({ ids: [board.id], visibility });
  }
};
