import { gathered } from '../../shared/views/clusters.ts';
import { keepOrder, type Sort, sortNotes, type Sortable } from '../../shared/views/sort.ts';
import type { Find, ShownNotes } from './find.ts';

/** What decides how a list is shown; a list is put together anew only when one of these has changed. */
type Causes = {
  readonly ids: readonly string[];
  readonly sort: Sort;
  /** Changes when notes may stand elsewhere by the same sort. */
  readonly round: number;
  /** Changes when notes come into clusters or out of them. */
  readonly clustering: number;
  /** `null` while everything matches. */
  readonly matching: ReadonlySet<string> | null;
  readonly waiting: ReadonlySet<string> | null;
};

type Kept = Causes & { readonly ordered: readonly string[]; readonly answer: ShownNotes };

type Options = {
  readonly find: Pick<Find, 'placeIn'>;
  readonly causesOf: (listId: string) => Causes;
  readonly locale: () => string;
  readonly about: (noteId: string) => Sortable;
  readonly clusterOf: (noteId: string) => string | null;
};

const sameCauses = (a: Causes, b: Causes): boolean =>
  a.ids === b.ids &&
  a.sort === b.sort &&
  a.round === b.round &&
  a.clustering === b.clustering &&
  a.matching === b.matching &&
  a.waiting === b.waiting;

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((id, at) => id === b[at]));

/** Puts lists together as they are to be shown, and keeps them until something makes them different. */
export const createShownLists = ({ find, causesOf, locale, about, clusterOf }: Options) => {
  const kept = new Map<string, Kept>();

  const order = (listId: string, causes: Causes): readonly string[] => {
    const { ids, sort, round, clustering } = causes;
    if (sort === 'hand') return ids;
    const before = kept.get(listId);
    const isSame =
      before?.sort === sort &&
      before.ids === ids &&
      before.round === round &&
      before.clustering === clustering;
    if (isSame) return before.ordered;
    const sorted = sortNotes(ids, { sort, locale: locale(), about });
    const isRead = before?.sort === sort && find.placeIn(listId) != null;
    return gathered(isRead ? keepOrder(before.ordered, sorted) : sorted, clusterOf);
  };

  const answerOf = (causes: Causes, ordered: readonly string[]): ShownNotes => {
    const { ids, sort, matching, waiting } = causes;
    const matched = matching ? ordered.filter((id) => matching.has(id)) : ordered;
    const noteIds = waiting ? matched.filter((id) => !waiting.has(id)) : matched;
    return {
      noteIds,
      all: ordered,
      total: ids.length,
      waiting: matched.length - noteIds.length,
      sort,
    };
  };

  const sameAnswer = (a: ShownNotes, b: ShownNotes): boolean =>
    sameIds(a.all, b.all) &&
    a.waiting === b.waiting &&
    a.sort === b.sort &&
    sameIds(a.noteIds, b.noteIds);

  const put = (listId: string): Kept => {
    const causes = causesOf(listId);
    const before = kept.get(listId);
    if (before && sameCauses(before, causes)) return before;
    const wanted = order(listId, causes);
    const ordered = before && sameIds(before.ordered, wanted) ? before.ordered : wanted;
    const fresh = answerOf(causes, ordered);
    const answer = before && sameAnswer(before.answer, fresh) ? before.answer : fresh;
    const list = { ...causes, ordered, answer };
    kept.set(listId, list);
    return list;
  };

  return {
    shown: (listId: string): ShownNotes => put(listId).answer,
    /** Everything in the list, shown or not, in the order in which it is shown. */
    ordered: (listId: string): readonly string[] => put(listId).ordered,
    /** Lists that somebody has asked for. */
    asked: (): Iterable<string> => kept.keys(),
  };
};
