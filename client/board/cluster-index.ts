import { equalityDeep } from 'lib0/function';
import { livingCluster } from '../../shared/board/clusters.ts';
import type { Cluster } from '../../shared/board/records/cluster.ts';

/** Snapshots of a board's clusters, and which of them an id stands for. */
export type ClusterIndex = {
  /** The living cluster that an id in a note stands for; the same object until something in it changes. */
  readonly living: (id: string | undefined) => Cluster | null;
  /** Every cluster that is neither ungrouped nor merged into another one. */
  readonly all: () => readonly Cluster[];
  /** Takes in changed records (`null` for one that is gone); false when nothing came out different. */
  readonly update: (changed: ReadonlyMap<string, Cluster | null>) => boolean;
};

export const createClusterIndex = (): ClusterIndex => {
  const clusters = new Map<string, Cluster>();
  let all: readonly Cluster[] | null = null;

  const living = (id: string | undefined): Cluster | null =>
    id === undefined ? null : livingCluster(id, (one) => clusters.get(one));

  return {
    living,
    all: () =>
      (all ??= Object.freeze([...clusters.values()].filter(({ id }) => living(id)?.id === id))),
    update: (changed) => {
      const different = [...changed].filter(
        ([id, cluster]) => !equalityDeep(clusters.get(id) ?? null, cluster),
      );
      for (const [id, cluster] of different) {
        if (cluster) clusters.set(id, cluster);
        else clusters.delete(id);
      }
      if (different.length > 0) all = null;
      return different.length > 0;
    },
  };
};
