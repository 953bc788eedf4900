import { type Slot, slotAmongAll } from '../../shared/views/columns.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Board, NotDone } from '../board/board.ts';
import { moveNote, othersIn } from '../note/move-note.ts';
import { withoutFolded } from '../clusters/folded.ts';
import { findOf } from './find.ts';

/**
 * Puts a note into a slot among those that are shown. What is hidden keeps its order; a list that its reader has sorted
 * takes the note at its beginning, as it takes new ones, and shows it where it belongs.
 */
export const moveAmongShown = (
  board: Board,
  noteId: string,
  { section, index, cluster }: Slot,
): Result<void, NotDone> => {
  const { noteIds, sort } = findOf(board).shown(section);
  const shown = withoutFolded(board, noteIds).filter((id) => id !== noteId);
  const all = othersIn(board, section, noteId);
  return moveNote(board, noteId, {
    section,
    cluster,
    index: sort === 'hand' ? slotAmongAll(all, shown, index) : 0,
  });
};
