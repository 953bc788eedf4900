import { ranksBetween } from '../lib/rank.ts';

type Place = { readonly id: string; readonly rank: string };

/**
 * Ranks that put notes of one section in the order of a result, the most first. Notes with the same result keep their order, and those
 * that have none come after the others. Empty when they stand in that order already.
 */
export const arrangeByResult = (
  notes: readonly string[],
  ranks: ReadonlyMap<string, number>,
): readonly Place[] => {
  const scoreOf = (id: string): number => ranks.get(id) ?? -Infinity;
  // Two without a result: minus infinity less itself is no number.
  const compare = (a: string, b: string): number =>
    scoreOf(a) === scoreOf(b) ? 0 : scoreOf(b) - scoreOf(a);
  const ordered = notes.toSorted(compare);
  if (ordered.every((id, at) => id === notes[at])) return [];
  const fresh = ranksBetween(null, null, ordered.length);
  return ordered.flatMap((id, at) => {
    const rank = fresh[at];
    return rank === undefined ? [] : [{ id, rank }];
  });
};
