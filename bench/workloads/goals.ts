import type { Goal, Medians } from './workload.ts';

const ours =
  (key: string) =>
  (medians: Medians): number | null =>
    medians('talkoot', key);

/** Ours stays at or under a fixed figure. */
export const atMost = (key: string, limit: number): Goal => ({
  key,
  text: `≤ ${limit}`,
  figure: ours(key),
  isMet: (figure) => figure <= limit,
});

/** Ours reaches at least a fixed figure. */
export const atLeast = (key: string, limit: number): Goal => ({
  key,
  text: `≥ ${limit}`,
  figure: ours(key),
  isMet: (figure) => figure >= limit,
});

/** The smallest figure among some targets; null when none has one. */
export const bestOf =
  (targets: readonly string[], key: string) =>
  (medians: Medians): number | null => {
    const figures = targets.flatMap((target) => medians(target, key) ?? []);
    return figures.length === 0 ? null : Math.min(...figures);
  };

/** Ours is at most such a share of another figure from the same run. */
export const shareOf = (
  key: string,
  share: number,
  other: (medians: Medians) => number | null,
  of: string,
): Goal => ({
  key,
  text: `≤ ${share} × ${of}`,
  figure: (medians) => {
    const figure = ours(key)(medians);
    const theirs = other(medians);
    return figure === null || theirs === null || theirs === 0 ? null : figure / theirs;
  },
  isMet: (figure) => figure <= share,
});
