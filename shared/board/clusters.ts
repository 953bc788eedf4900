import type { Cluster } from './records/cluster.ts';

/** What is asked of clusters to know where a note belongs. */
type ClusterLink = Pick<Cluster, 'id' | 'into' | 'deleted'>;

/**
 * The living cluster that an id stands for: the one it was merged into, however often. Two that were merged into each
 * other at the same time are one, the same for everybody. `null` for one that is ungrouped, or is not there.
 */
export const livingCluster = <C extends ClusterLink>(
  id: string | undefined,
  clusterOf: (id: string) => C | null | undefined,
): C | null => {
  const path: C[] = [];
  let next = id;
  while (next !== undefined) {
    const cluster = clusterOf(next);
    if (!cluster || cluster.deleted !== undefined) return null;
    const at = path.indexOf(cluster);
    if (at >= 0) return path.slice(at).reduce((a, b) => (a.id < b.id ? a : b));
    path.push(cluster);
    next = cluster.into;
  }
  return path.at(-1) ?? null;
};
