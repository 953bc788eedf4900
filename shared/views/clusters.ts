import { rankAt } from './columns.ts';

/** Notes that stand one after another and are of one cluster; `cluster` is null for notes that stand by themselves. */
export type Run = { readonly cluster: string | null; readonly noteIds: readonly string[] };

/** The id of the cluster that a note is in. */
type ClusterIdOf = (noteId: string) => string | null;

/** A list cut where its clusters begin and end. */
export const runsOf = (ids: readonly string[], clusterOf: ClusterIdOf): readonly Run[] => {
  const runs: { cluster: string | null; noteIds: string[] }[] = [];
  for (const id of ids) {
    const cluster = clusterOf(id);
    const last = runs.at(-1);
    if (last?.cluster === cluster) last.noteIds.push(id);
    else runs.push({ cluster, noteIds: [id] });
  }
  return runs;
};

/**
 * A list in whatever order with the notes of each cluster put together, where the first of them stands: sorted by likes,
 * a cluster comes as early as the best of its notes.
 */
export const gathered = (ids: readonly string[], clusterOf: ClusterIdOf): readonly string[] => {
  const members = new Map<string, string[]>();
  for (const id of ids) {
    const cluster = clusterOf(id);
    if (cluster !== null) members.set(cluster, [...(members.get(cluster) ?? []), id]);
  }
  if (members.size === 0) return ids;
  return ids.flatMap((id) => {
    const cluster = clusterOf(id);
    if (cluster === null) return [id];
    const together = members.get(cluster) ?? [];
    return together[0] === id ? together : [];
  });
};

/**
 * The cluster that a note comes into at a gap of a list: the one whose notes are on both sides. Beside its own cluster it
 * stays in that one.
 */
export const clusterAt = (
  others: readonly string[],
  index: number,
  { clusterOf, own }: { readonly clusterOf: ClusterIdOf; readonly own: string | null },
): string | null => {
  const sides = [others[index - 1], others[index]].map((id) =>
    id === undefined ? null : clusterOf(id),
  );
  const [above = null, below = null] = sides;
  if (above !== null && above === below) return above;
  return own !== null && sides.includes(own) ? own : null;
};

type Ranks = {
  readonly clusterOf: ClusterIdOf;
  readonly rankOf: (noteId: string) => string | undefined;
  /** Of a cluster among the notes and clusters of its section. */
  readonly clusterRankOf: (clusterId: string) => string | undefined;
};

/**
 * The rank that puts a note at a gap of a list: among the notes of `cluster`, or, when that is null, among the notes and
 * clusters of the list. `others` is the list without the note.
 */
export const rankAtGap = (
  others: readonly string[],
  gap: { readonly index: number; readonly cluster: string | null },
  { clusterOf, rankOf, clusterRankOf }: Ranks,
): string => {
  const { index, cluster } = gap;
  if (cluster !== null) {
    const isMember = (id: string): boolean => clusterOf(id) === cluster;
    const above = others.slice(0, index).filter(isMember).length;
    return rankAt(others.filter(isMember), above, rankOf);
  }
  // Within a cluster there is no gap: what goes between its notes and does not come into it goes behind all of them.
  const items = runsOf(others, clusterOf).flatMap((run) =>
    run.cluster === null
      ? run.noteIds.map((id) => ({ rank: rankOf(id), notes: 1 }))
      : [{ rank: clusterRankOf(run.cluster), notes: run.noteIds.length }],
  );
  let passed = 0;
  const at = items.findIndex(({ notes }) => {
    if (passed >= index) return true;
    passed += notes;
    return false;
  });
  const places = items.map((_item, place) => String(place));
  return rankAt(places, at < 0 ? items.length : at, (place) => items[Number(place)]?.rank);
};
