const PREFIX = 'cluster:';

/** What a cluster is called while it is dragged: ids of notes have no colon in them. */
export const draggedCluster = (clusterId: string): string => PREFIX + clusterId;

/** The cluster of that name; `null` for a note. */
export const clusterOfDragged = (dragged: string | null): string | null =>
  dragged?.startsWith(PREFIX) ? dragged.slice(PREFIX.length) : null;
