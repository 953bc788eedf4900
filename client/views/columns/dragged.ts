const PREFIX = 'cluster:';

/** What a cluster is called while it is dragged: ids of notes have no colon in them. */
export const draggedCluster = (clusterId: string): string => PREFIX + clusterId;

/** True for a note: whatever else is dragged hears of it by itself. */
export const isNoteDragged = ({ active }: { readonly active: { readonly id: unknown } }): boolean =>
  !String(active.id).startsWith(PREFIX);
