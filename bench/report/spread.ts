/** Rounds differ: the middle one, and how far the others lie from it. */
export type Spread = { readonly median: number; readonly min: number; readonly max: number };

/** null when there are no figures. */
export const spreadOf = (figures: readonly number[]): Spread | null => {
  if (figures.length === 0) return null;
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
  return { median, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 };
};

/** `12.3 [11.0–14.2]`, or only the figure when there was one round. */
export const showSpread = (figures: readonly number[], digits: number): string => {
  const spread = spreadOf(figures);
  if (spread === null) return '-';
  const { median, min, max } = spread;
  const middle = median.toFixed(digits);
  if (figures.length < 2) return middle;
  return `${middle} [${min.toFixed(digits)}–${max.toFixed(digits)}]`;
};
