import { byRank } from '../../shared/lib/rank.ts';
import type { NotePlace } from '../../shared/board/read.ts';

/** Which lists came out different. */
export type ListChanges = {
  readonly sections: ReadonlySet<string>;
  readonly all: boolean;
  readonly trash: boolean;
};

/** Keeps note ids in order, per section and altogether, so that a change of one note costs one section at most. */
export type NoteIndex = {
  readonly place: (id: string) => NotePlace | undefined;
  /** Living notes of a section; '' for those whose section is none, or is gone. */
  readonly idsIn: (sectionId: string) => readonly string[];
  /** Living notes: section by section, those without one last. */
  readonly all: () => readonly string[];
  /** Deleted notes, newest first. */
  readonly trash: () => readonly string[];
  /** Takes in changed notes (`null` for a removed record) and the living sections in their order. */
  readonly update: (
    changed: ReadonlyMap<string, NotePlace | null>,
    sectionIds: readonly string[],
    /** Clusters changed: notes in them may stand elsewhere. */
    reclustered?: boolean,
  ) => ListChanges;
};

const NONE: readonly string[] = Object.freeze([]);
/** The list of deleted notes; no section can have this id. */
const TRASH = '#trash';

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);

const newestFirst = (a: NotePlace, b: NotePlace): number =>
  (b.deleted?.at ?? 0) - (a.deleted?.at ?? 0) || byRank(a, b);

/** The cluster that a note is in; `null` for one that stands by itself. */
type ClusterOf = (place: NotePlace) => Ranked | null;
type Ranked = { readonly id: string; readonly rank: string };

const alone: ClusterOf = () => null;

export const createNoteIndex = (clusterOf: ClusterOf = alone): NoteIndex => {
  const places = new Map<string, NotePlace>();
  const members = new Map<string, Set<string>>();
  const lists = new Map<string, readonly string[]>();
  let living: readonly string[] = NONE;
  let livingSet: ReadonlySet<string> = new Set();
  let all: readonly string[] = NONE;

  const listOf = (place: NotePlace): string => {
    if (place.deleted) return TRASH;
    return livingSet.has(place.section) ? place.section : '';
  };

  const move = (id: string, from: string | undefined, to: string | undefined): void => {
    if (from === to) return;
    if (from !== undefined) members.get(from)?.delete(id);
    if (to === undefined) return;
    const joined = members.get(to) ?? new Set();
    members.set(to, joined.add(id));
  };

  /** A cluster's notes stand together, where the cluster does. */
  const inOrder = (ids: Iterable<string>): readonly NotePlace[] =>
    [...ids]
      .flatMap((id) => places.get(id) ?? [])
      .map((place) => ({ place, at: clusterOf(place) ?? place }))
      .toSorted((a, b) => byRank(a.at, b.at) || byRank(a.place, b.place))
      .map(({ place }) => place);

  /** Sorts one list again; true when it came out different. */
  const sort = (list: string): boolean => {
    const there = members.get(list) ?? new Set();
    // From the order it had: a list that is nearly sorted is sorted at once.
    const inOldOrder = (lists.get(list) ?? NONE).filter((id) => there.has(id));
    const ids = new Set([...inOldOrder, ...there]);
    const ordered =
      list === TRASH
        ? [...ids].flatMap((id) => places.get(id) ?? []).toSorted(newestFirst)
        : inOrder(ids);
    const sorted = ordered.map(({ id }) => id);
    if (sameIds(sorted, lists.get(list) ?? NONE)) return false;
    lists.set(list, Object.freeze(sorted));
    return true;
  };

  /** Takes the sections in; the lists whose notes may now belong elsewhere. */
  const setSections = (sectionIds: readonly string[]): Set<string> => {
    const touched = new Set<string>();
    if (sameIds(sectionIds, living)) return touched;
    const before = new Map([...places].map(([id, place]) => [id, listOf(place)]));
    living = sectionIds;
    livingSet = new Set(sectionIds);
    for (const [id, place] of places) {
      const from = before.get(id);
      const to = listOf(place);
      if (from === to) continue;
      move(id, from, to);
      touched.add(to);
      if (from !== undefined) touched.add(from);
    }
    return touched;
  };

  const takeIn = (id: string, place: NotePlace | null, touched: Set<string>): void => {
    const before = places.get(id);
    const from = before && listOf(before);
    const to = place ? listOf(place) : undefined;
    if (place) places.set(id, place);
    else places.delete(id);
    move(id, from, to);
    const moved =
      from !== to ||
      before?.rank !== place?.rank ||
      before?.cluster !== place?.cluster ||
      to === TRASH;
    if (!moved) return;
    if (from !== undefined) touched.add(from);
    if (to !== undefined) touched.add(to);
  };

  return {
    place: (id) => places.get(id),
    idsIn: (sectionId) => lists.get(sectionId) ?? NONE,
    all: () => all,
    trash: () => lists.get(TRASH) ?? NONE,
    update: (changed, sectionIds, reclustered = false) => {
      const reordered = !sameIds(sectionIds, living);
      const touched = setSections(sectionIds);
      for (const [id, place] of changed) takeIn(id, place, touched);
      if (reclustered) {
        for (const place of places.values()) {
          if (place.cluster !== undefined) touched.add(listOf(place));
        }
      }
      const different = new Set([...touched].filter(sort));
      const trash = different.delete(TRASH);
      const allChanged = reordered || different.size > 0;
      if (allChanged) all = [...living, ''].flatMap((list) => lists.get(list) ?? NONE);
      return { sections: different, all: allChanged, trash };
    },
  };
};
