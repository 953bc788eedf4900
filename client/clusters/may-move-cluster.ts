import { useMemo } from 'react';
import type { Change } from '../../shared/access/change.ts';
import { useMay } from '../board/hooks.ts';

/** To have a cluster elsewhere among the notes of its section, as the rules are asked about it. */
export const clusterMoveChange = (clusterId: string): Change => ({
  op: 'put',
  root: 'clusters',
  id: clusterId,
  field: 'rank',
});

export const useMayMoveCluster = (clusterId: string): boolean =>
  useMay(useMemo(() => clusterMoveChange(clusterId), [clusterId])).ok;
