import type { Board } from '../board/board.ts';
import { unsignedDesk } from '../note/unsigned-desk.ts';

/** One's own note, also one that does not say whose it is: then only this device knows. */
export const isMine = ({ store, personId }: Board, noteId: string): boolean => {
  const author = store.place(noteId)?.author;
  if (author !== undefined) return author === personId;
  return unsignedDesk()?.isOwn(noteId) ?? false;
};
