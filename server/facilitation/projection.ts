import type { Projection } from '../directory/projection.ts';
import type { Facilitation } from './facilitation.ts';

/** What changed in a document is written to the directory, and from there to what else shows it. */
export const createProjection = ({
  directory,
  mirror,
  reviewAlarms,
}: Pick<Facilitation, 'directory' | 'mirror' | 'reviewAlarms'>): Projection => ({
  boardProjected: async (boardId, changes) => {
    const changed = await directory.updateBoard({ id: boardId, changes });
    if (!changed) return;
    const board = await directory.findBoard(boardId);
    // A continuous board is listed by every meeting; they learn of its new count when they are opened.
    if (board !== null && board.meetingId !== null) await mirror(board.meetingId);
  },
  meetingProjected: async (meetingId, changes) => {
    if (await directory.updateMeeting({ id: meetingId, changes })) reviewAlarms();
  },
});
