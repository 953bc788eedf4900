import { fold } from './fold.ts';
import type { Findable } from './filter.ts';

/** Something to filter by, and how many notes of the board have it. */
export type Facet<Value extends string = string> = {
  readonly value: Value;
  readonly count: number;
};

/** Counts values; spellings that differ in capitals only are one, under the spelling that came first. */
const count = <Value extends string>(values: Iterable<Value>): readonly Facet<Value>[] => {
  const counts = new Map<string, { value: Value; count: number }>();
  for (const value of values) {
    const key = fold(value).exact;
    const known = counts.get(key) ?? { value, count: 0 };
    known.count += 1;
    counts.set(key, known);
  }
  return [...counts.values()];
};

const named = (names: readonly string[]): readonly string[] => names.filter((name) => name !== '');

/** What the notes of a board can be filtered by, in the order in which it is met. */
export const facetsOf = (notes: readonly Findable[]) => ({
  authors: countIds(notes.map(({ author }) => author)),
  organisations: count(named(notes.map(({ organisation }) => organisation))),
  tags: count(notes.flatMap(({ tags }) => tags)),
  sections: countIds(notes.map(({ section }) => section)),
  answers: countIds(notes.flatMap(({ answers }) => answers)),
  clusters: countIds(notes.map(({ cluster }) => cluster)),
  carried: count(notes.flatMap(({ carried }) => carried)),
  colors: count(notes.map(({ color }) => color)),
  mine: notes.filter(({ isMine }) => isMine).length,
  unseen: notes.filter(({ isUnseen }) => isUnseen).length,
  unanswered: notes.filter(({ isUnanswered }) => isUnanswered).length,
  incomplete: notes.filter(({ isIncomplete }) => isIncomplete).length,
});

/** Ids are themselves in every letter. */
const countIds = (ids: readonly string[]): readonly Facet[] => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([value, times]) => ({ value, count: times }));
};

export type Facets = ReturnType<typeof facetsOf>;
