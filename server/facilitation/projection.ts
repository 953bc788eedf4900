import type { Projection } from '../directory/projection.ts';
import type { Board } from '../directory/records.ts';
import type { Facilitation } from './facilitation.ts';

type ProjectionParts = Pick<Facilitation, 'directory' | 'mirror' | 'reviewAlarms' | 'now'> & {
  /** Copies of this board's notes elsewhere learn what has become of their originals. */
  readonly followLifted: (board: Board) => Promise<void>;
};

/** What changed in a document is written to the directory, and from there to what else shows it. */
export const createProjection = ({
  directory,
  now,
  mirror,
  reviewAlarms,
  followLifted,
}: ProjectionParts): Projection => ({
  boardWritten: (boardId) => directory.noteBoardChanged({ id: boardId, now: now() }),
  boardProjected: async (boardId, changes) => {
    const changed = await directory.updateBoard({ id: boardId, changes });
    const board = await directory.findBoard(boardId);
    // A continuous board is listed by every meeting; they learn of its new count when they are opened.
    if (board === null || board.meetingId === null) return;
    if (changed) await mirror(board.meetingId);
    await followLifted(board);
  },
  meetingProjected: async (meetingId, changes) => {
    if (!(await directory.updateMeeting({ id: meetingId, changes, now: now() }))) return;
    // Other times are another promise.
    await mirror(meetingId);
    reviewAlarms();
  },
});
