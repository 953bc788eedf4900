import {
  createMatcher,
  type Filter,
  type Findable,
  isFiltering,
  NO_FILTER,
} from '../../shared/find/filter.ts';

/** Which notes are the ones that are looked for. */
export type Matching = {
  readonly filter: () => Filter;
  /** Those that match; the same set until it changes, `null` while nothing is looked for. */
  readonly ids: () => ReadonlySet<string> | null;
  readonly look: (filter: Filter) => void;
  /** Judges some notes anew. `own`: changed by this person, who must not see them vanish under their hand. */
  readonly changed: (noteIds: readonly string[], own: (noteId: string) => boolean) => void;
  /** Judges all notes anew. */
  readonly refresh: () => void;
};

type Options = {
  readonly allIds: () => readonly string[];
  readonly about: (noteId: string) => Findable;
};

export const createMatching = ({ allIds, about }: Options): Matching => {
  let filter = NO_FILTER;
  let matches: ((note: Findable) => boolean) | null = null;
  let ids: ReadonlySet<string> | null = null;
  /** What this person wrote, or changed while it matched, since they began to look for this. */
  const touched = new Set<string>();
  let living: ReadonlySet<string> = new Set();

  const isIn = (noteId: string): boolean =>
    matches === null || touched.has(noteId) || matches(about(noteId));

  const refresh = (): void => {
    living = new Set(allIds());
    ids = matches && new Set(allIds().filter(isIn));
  };

  return {
    filter: () => filter,
    ids: () => ids,
    look: (next) => {
      filter = next;
      matches = isFiltering(next) ? createMatcher(next) : null;
      touched.clear();
      refresh();
    },
    changed: (noteIds, own) => {
      if (!ids) return;
      const before = ids;
      for (const id of noteIds) if (own(id) && (before.has(id) || !living.has(id))) touched.add(id);
      living = new Set(allIds());
      const after = new Map(noteIds.map((id) => [id, living.has(id) && isIn(id)]));
      if ([...after].every(([id, match]) => match === before.has(id))) return;
      ids = new Set([...before, ...after.keys()].filter((id) => after.get(id) ?? true));
    },
    refresh,
  };
};
