import type { Result } from '../../shared/lib/result.ts';
import { rankAt } from '../../shared/views/columns.ts';
import type { Slot } from '../../shared/views/columns.ts';
import type { Board, NotDone } from '../board/board.ts';

/** The living notes of a section without the one that is to be moved: among these a slot's index counts. */
export const othersIn = (board: Board, section: string, noteId: string): readonly string[] =>
  board.store.noteIds(section).filter((id) => id !== noteId);

/** Puts a note into a slot: one edit, one undo step. */
export const moveNote = (board: Board, noteId: string, slot: Slot): Result<void, NotDone> => {
  const { store } = board;
  const others = othersIn(board, slot.section, noteId);
  const rank = rankAt(others, slot.index, (id) => store.note(id)?.rank);
  // A note whose section was deleted keeps it while it is only put in order: it goes back when the section comes back.
  const staysLoose = slot.section === '' && store.noteIds('').includes(noteId);
  const place = staysLoose ? { rank } : { section: slot.section, rank };
  // On the canvas it would go on lying in the frame of the section it has left; without a place it is laid out in its new one.
  const leaves = !store.noteIds(slot.section).includes(noteId);
  const isPlaced = store.place(noteId)?.position !== undefined;
  const move = { id: noteId, ...place, ...(leaves && isPlaced && { position: null }) };
  return board.act({ name: 'note.move', args: { moves: [move] } });
};
