import type { Board } from '../board/board.ts';
import { clusterChange } from '../note/note-changes.ts';

/** Would a drop of this note on that one put them together? */
export const mayJoin = (board: Board, noteId: string, ontoId: string): boolean => {
  const target = board.store.clusterOf(ontoId);
  if (target && board.store.clusterOf(noteId)?.id === target.id) return false;
  const changes = [noteId, ...(target ? [] : [ontoId])].map((id) => clusterChange(id));
  return changes.every((change) => board.may(change).ok);
};
