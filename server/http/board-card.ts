import type { BoardCard } from '../../shared/api/boards.ts';
import type { Board } from '../directory/records.ts';

/** A board as a list shows it to somebody who may open it. */
export const toBoardCard = (
  board: Board,
  { access, role }: Pick<BoardCard, 'access' | 'role'>,
): BoardCard => ({
  id: board.id,
  title: board.title,
  layout: board.layout,
  visibility: board.visibility,
  afterwards: board.afterwards,
  rank: board.rank,
  noteCount: board.noteCount,
  continuous: board.meetingId === null,
  access,
  role,
  group: board.group,
  table: board.table,
  awakeUntil: board.isAwake ? board.openUntil : null,
  closedAt: board.isAwake ? null : board.openUntil,
});
