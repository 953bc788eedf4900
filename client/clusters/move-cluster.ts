import { ranksBetween } from '../../shared/lib/rank.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Board, NotDone } from '../board/board.ts';
import { membersOf } from './cluster-words.ts';

/** Puts a cluster first in another section, with all of its notes: one edit, one undo step. */
export const moveToSection = (
  board: Board,
  clusterId: string,
  section: string,
): Result<void, NotDone> => {
  const { store } = board;
  const members = membersOf(board, clusterId);
  const ranksThere = store
    .noteIds(section)
    .flatMap((id) => [store.place(id)?.rank ?? [], store.clusterOf(id)?.rank ?? []].flat())
    .toSorted();
  const ranks = ranksBetween(null, ranksThere[0] ?? null, members.length + 1);
  const notes = members.map((id, at) => ({
    id,
    section,
    ...(ranks[at + 1] !== undefined && { rank: ranks[at + 1] }),
    // On the canvas it would go on lying in the frame of the section it has left.
    ...(store.place(id)?.position !== undefined && { position: null }),
  }));
  const [rank = 'a0'] = ranks;
  return board.act({ name: 'cluster.move', args: { id: clusterId, rank, notes } });
};
