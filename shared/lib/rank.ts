import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

type Ranked = { readonly id: string; readonly rank: string };

/** Order by rank; equal ranks (two people at once) fall back to the id, the same for everybody. */
export const byRank = (a: Ranked, b: Ranked): number =>
  a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/**
 * `count` ranks between two neighbours, either of which may be absent.
 * Neighbours with equal or reversed ranks, or ranks no index made, are stepped over: the new ones come after `before`.
 */
export const ranksBetween = (
  before: string | null,
  after: string | null,
  count: number,
): string[] => {
  const upper = before !== null && after !== null && before >= after ? null : after;
  try {
    return generateNKeysBetween(before, upper, count);
  } catch {
    return generateNKeysBetween(null, null, count);
  }
};

/** A rank between two others; `null` for an open end. */
export const rankBetween = (before: string | null, after: string | null): string => {
  const [rank] = ranksBetween(before, after, 1);
  return rank ?? generateKeyBetween(null, null);
};

/** Gives each item a rank, so that a list comes out in the order it was written. */
export const inOrder = <T>(items: readonly T[]): { readonly item: T; readonly rank: string }[] => {
  let last: string | null = null;
  return items.map((item) => {
    last = rankBetween(last, null);
    return { item, rank: last };
  });
};
