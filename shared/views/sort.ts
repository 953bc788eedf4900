/** How somebody may have the notes of a list put in order, for themselves alone; `hand` is the order that people gave them. */
export const SORTS = ['hand', 'newest', 'oldest', 'likes', 'alphabet', 'author', 'votes'] as const;
export type FixedSort = (typeof SORTS)[number];
/** By the answers to a field too, which says its id. */
export type Sort = FixedSort | `field:${string}`;

const FIELD = 'field:';

/** The field that a sort goes by; `null` for any other. */
export const fieldOfSort = (sort: Sort): string | null =>
  sort.startsWith(FIELD) ? sort.slice(FIELD.length) : null;

const isFixed = (sort: Sort): sort is FixedSort => fieldOfSort(sort) === null;

/** What notes are put in order by. */
export type Sortable = {
  readonly createdAt: number;
  readonly text: string;
  /** '' for a note without one: these come last. */
  readonly author: string;
  readonly likes: number;
  /** Reactions of any kind, likes included: of two notes that are liked alike the one that says more to people comes first. */
  readonly reactions: number;
  /** What the last vote gave it; `undefined` for a note that nobody voted for. */
  readonly score: number | undefined;
  /** What was answered to a field. */
  readonly answer?: (fieldId: string) => string | number | undefined;
};

type Compare = (a: Sortable, b: Sortable) => number;

/** Texts by a language's alphabet; what is empty comes last, as nobody looks for it. */
const byText = (collator: Intl.Collator, textOf: (note: Sortable) => string): Compare => {
  return (a, b) => {
    const [one, other] = [textOf(a), textOf(b)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return collator.compare(one, other);
  };
};

const lastScore = (note: Sortable): number => note.score ?? -Infinity;

/** Signs and spaces before the first word do not count: "– Aamu" stands under A. */
const wordsOf = (text: string): string => text.replace(/^[^\p{Letter}\p{Number}]+/u, '');

/** Numbers by size, words by the alphabet; what has no answer comes last. */
const byAnswer = (collator: Intl.Collator, fieldId: string): Compare => {
  return (a, b) => {
    const [one, other] = [a.answer?.(fieldId), b.answer?.(fieldId)];
    if (one === undefined || other === undefined) {
      return Number(one === undefined) - Number(other === undefined);
    }
    return typeof one === 'number' && typeof other === 'number'
      ? one - other
      : collator.compare(String(one), String(other));
  };
};

const comparing = (sort: Sort, collator: Intl.Collator): Compare => {
  if (!isFixed(sort)) return byAnswer(collator, fieldOfSort(sort) ?? '');
  switch (sort) {
    case 'hand':
      return () => 0;
    case 'newest':
      return (a, b) => b.createdAt - a.createdAt;
    case 'oldest':
      return (a, b) => a.createdAt - b.createdAt;
    case 'likes':
      return (a, b) => b.likes - a.likes || b.reactions - a.reactions;
    case 'alphabet':
      return byText(collator, ({ text }) => text);
    case 'author':
      return byText(collator, ({ author }) => author);
    case 'votes':
      // Two without a score: minus infinity less itself is no number.
      return (a, b) => (a.score === b.score ? 0 : lastScore(b) - lastScore(a));
  }
};

/**
 * Notes in another order than the one they are given in, which is by hand; notes that are alike keep it. `locale` is
 * the reader's: in Finnish and Swedish å, ä and ö come after z.
 */
export const sortNotes = (
  ids: readonly string[],
  { sort, locale, about }: SortOptions,
): readonly string[] => {
  if (sort === 'hand') return ids;
  const collator = new Intl.Collator(locale, { numeric: true });
  const compare = comparing(sort, collator);
  return ids
    .map((id) => {
      const note = about(id);
      return { id, note: sort === 'alphabet' ? { ...note, text: wordsOf(note.text) } : note };
    })
    .toSorted((a, b) => compare(a.note, b.note))
    .map(({ id }) => id);
};

/**
 * An order for somebody who is reading: what was there keeps its order, and what is new comes right after the one that
 * it follows in the order that would be.
 */
export const keepOrder = (
  before: readonly string[],
  wanted: readonly string[],
): readonly string[] => {
  const there = new Set(wanted);
  const old = new Set(before);
  /** The new ones that follow each old one; '' before all of them: no note has this id. */
  const followers = new Map<string, string[]>();
  let last = '';
  for (const id of wanted) {
    if (old.has(id)) last = id;
    else followers.set(last, [...(followers.get(last) ?? []), id]);
  }
  return ['', ...before.filter((id) => there.has(id))].flatMap((id) => [
    ...(id === '' ? [] : [id]),
    ...(followers.get(id) ?? []),
  ]);
};

type SortOptions = {
  readonly sort: Sort;
  readonly locale: string;
  readonly about: (id: string) => Sortable;
};
