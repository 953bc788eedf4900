import type { BoardCard } from '../../shared/api/boards.ts';
import type { Board } from '../directory/records.ts';

/** A board as a list shows it to somebody who may open it. */
export const toBoardCard = (board: Board, access: BoardCard['access']): BoardCard => ({
  id: board.id,
  title: board.title,
  layout: board.layout,
  visibility: board.visibility,
  rank: board.rank,
  noteCount: board.noteCount,
  continuous: board.meetingId === null,
  access,
});
