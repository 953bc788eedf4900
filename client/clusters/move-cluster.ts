import { ranksBetween } from '../../shared/lib/rank.ts';
import { slotAmongAll } from '../../shared/views/columns.ts';
import { rankAtGap } from '../../shared/views/clusters.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Board, NotDone } from '../board/board.ts';
import { moveChange } from '../note/note-changes.ts';
import { membersOf } from './cluster-words.ts';
import { clusterMoveChange } from './may-move-cluster.ts';

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

type Gap = {
  readonly section: string;
  /** Before which of the notes that are shown there, the cluster's own left out. */
  readonly index: number;
  readonly shown: readonly string[];
};

/** True where the cluster may be put with all of its notes. */
export const mayMoveTo = (board: Board, clusterId: string, section: string): boolean => {
  const { store } = board;
  const coming = membersOf(board, clusterId).filter((id) => store.place(id)?.section !== section);
  return (
    board.may(clusterMoveChange(clusterId)).ok &&
    coming.every((id) => board.may(moveChange(id, section)).ok)
  );
};

/** Puts a cluster into a gap between notes, with all of its notes: one edit, one undo step. Among themselves they stay as they are. */
export const moveToGap = (
  board: Board,
  clusterId: string,
  { section, index, shown }: Gap,
): Result<void, NotDone> => {
  const { store } = board;
  const members = membersOf(board, clusterId);
  const isMember = new Set(members);
  const all = store.noteIds(section).filter((id) => !isMember.has(id));
  const clusterOf = (id: string): string | null => store.clusterOf(id)?.id ?? null;
  const rank = rankAtGap(
    all,
    { index: slotAmongAll(all, shown, index), cluster: null },
    {
      clusterOf,
      rankOf: (id) => store.place(id)?.rank,
      clusterRankOf: (id) => store.clusters().find((one) => one.id === id)?.rank,
    },
  );
  const notes = members
    .filter((id) => store.place(id)?.section !== section)
    .map((id) => ({
      id,
      section,
      ...(store.place(id)?.position !== undefined && { position: null }),
    }));
  return board.act({ name: 'cluster.move', args: { id: clusterId, rank, notes } });
};
