import type { Result } from '../../shared/lib/result.ts';
import { clusterAt, rankAtGap } from '../../shared/views/clusters.ts';
import type { Slot } from '../../shared/views/columns.ts';
import type { Board, NotDone } from '../board/board.ts';
import { clusterChange } from './note-changes.ts';

/** The living notes of a section without the one that is to be moved: among these a slot's index counts. */
export const othersIn = (board: Board, section: string, noteId: string): readonly string[] =>
  board.store.noteIds(section).filter((id) => id !== noteId);

/** The cluster that a note comes into by being put into a slot, for whoever may put it there. */
const clusterIn = (board: Board, noteId: string, slot: Slot): string | null => {
  const { store } = board;
  const own = store.clusterOf(noteId)?.id ?? null;
  const others = othersIn(board, slot.section, noteId);
  const clusterOf = (id: string) => store.clusterOf(id)?.id ?? null;
  const wanted = slot.cluster ?? clusterAt(others, slot.index, { clusterOf, own });
  const joins = wanted !== null && wanted !== own;
  return joins && !board.may(clusterChange(noteId, wanted)).ok ? null : wanted;
};

/** Puts a note into a slot, and so into a cluster or out of one: one edit, one undo step. */
export const moveNote = (board: Board, noteId: string, slot: Slot): Result<void, NotDone> => {
  const { store } = board;
  const others = othersIn(board, slot.section, noteId);
  const own = store.clusterOf(noteId)?.id ?? null;
  const cluster = slot.cluster === null ? null : clusterIn(board, noteId, slot);
  const rank = rankAtGap(
    others,
    { index: slot.index, cluster },
    {
      clusterOf: (id) => store.clusterOf(id)?.id ?? null,
      rankOf: (id) => store.place(id)?.rank,
      clusterRankOf: (id) => store.clusters().find((one) => one.id === id)?.rank,
    },
  );
  // A note whose section was deleted keeps it while it is only put in order: it goes back when the section comes back.
  const staysLoose = slot.section === '' && store.noteIds('').includes(noteId);
  const place = staysLoose ? { rank } : { section: slot.section, rank };
  // On the canvas it would go on lying in the frame of the section it has left; without a place it is laid out in its new one.
  const leaves = !store.noteIds(slot.section).includes(noteId);
  const isPlaced = store.place(noteId)?.position !== undefined;
  const move = {
    id: noteId,
    ...place,
    ...(leaves && isPlaced && { position: null }),
    ...(cluster !== own && { cluster }),
  };
  return board.act({ name: 'note.move', args: { moves: [move] } });
};
