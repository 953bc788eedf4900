import { rankBetween } from '../../shared/lib/rank.ts';
import { runsOf } from '../../shared/views/clusters.ts';
import type { Board } from '../board/board.ts';
import { sectionOfCluster } from './cluster-words.ts';

/** The rank that puts a cluster one place up (-1) or down (1) in its section; `null` at the end of the way. */
export const nextRank = (board: Board, clusterId: string, step: -1 | 1): string | null => {
  const { store } = board;
  const ids = store.noteIds(sectionOfCluster(board, clusterId));
  const items = runsOf(ids, (id) => store.clusterOf(id)?.id ?? null).flatMap((run) =>
    run.cluster === null
      ? run.noteIds.map((id) => ({ id, isNote: true }))
      : [{ id: run.cluster, isNote: false }],
  );
  const ranks = items.map(({ id, isNote }) =>
    isNote ? store.place(id)?.rank : store.clusters().find((one) => one.id === id)?.rank,
  );
  const at = items.findIndex(({ id, isNote }) => !isNote && id === clusterId);
  const neighbour = ranks[at + step];
  if (at < 0 || neighbour === undefined) return null;
  const beyond = ranks[at + 2 * step] ?? null;
  return step === 1 ? rankBetween(neighbour, beyond) : rankBetween(beyond, neighbour);
};
