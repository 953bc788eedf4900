const PREFIX = 'cluster:';

/** How a cluster that is dragged is told from a note: ids have no colon in them. */
export const draggedCluster = {
  idOf: (clusterId: string): string => PREFIX + clusterId,
  /** The cluster that is in the hand; `null` for a note. */
  in: (dragged: string | number): string | null =>
    String(dragged).startsWith(PREFIX) ? String(dragged).slice(PREFIX.length) : null,
} as const;
