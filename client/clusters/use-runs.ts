import { useMemo } from 'react';
import type { Cluster } from '../../shared/board/records/cluster.ts';
import { type Run, runsOf } from '../../shared/views/clusters.ts';
import { useTopics } from '../board/hooks.ts';

/** A list cut where clusters begin and end; the same answer until it is cut elsewhere. */
export const useRuns = (ids: readonly string[]): readonly Run[] => {
  // As one text, so that nobody is woken when other notes come into clusters; most boards have none.
  const clusters = useTopics(['clusters'], ({ store }) =>
    store.clusters().length === 0 ? '' : ids.map((id) => store.clusterOf(id)?.id ?? '').join(' '),
  );
  return useMemo(() => {
    if (ids.length === 0) return [];
    if (clusters === '') return [{ cluster: null, noteIds: ids }];
    const list = clusters.split(' ');
    const clusterOf = new Map(ids.map((id, at) => [id, list[at] || null]));
    return runsOf(ids, (id) => clusterOf.get(id) ?? null);
  }, [ids, clusters]);
};

/** A living cluster; `null` for one that is ungrouped or merged by now. */
export const useCluster = (clusterId: string): Cluster | null =>
  useTopics(
    ['clusters'],
    ({ store }) => store.clusters().find(({ id }) => id === clusterId) ?? null,
  );

/** The cluster that a note is in; `null` for one that stands by itself. */
export const useClusterOf = (noteId: string): Cluster | null =>
  useTopics(['clusters'], ({ store }) => store.clusterOf(noteId));
