import type { Board } from '../../board/board.ts';
import { noteText, type RichPlace } from '../rich-place.ts';

/** The text of a note on the board: what is written is there at once. */
export const notePlace = (board: Board, noteId: string): RichPlace => {
  const { store } = board;
  return {
    ...noteText(board, noteId),
    catchUp: () => store.flush(),
    undo: () => void board.undo(),
    redo: () => void board.redo(),
    version: () => store.note(noteId),
    subscribe: (listener) => store.topics.subscribe(`note:${noteId}`, listener),
  };
};
