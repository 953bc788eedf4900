import type { NoteTally, VotePlan } from '../board/records/vote.ts';

/** The middle of marks, by how often each was given; halfway between two where the middle falls between; null for none. */
export const medianOf = (counts: readonly number[]): number | null => {
  const marks = counts.flatMap((times, mark) => Array.from({ length: times }, () => mark));
  const low = marks[Math.floor((marks.length - 1) / 2)];
  const high = marks[Math.floor(marks.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/** How far apart the lowest and the highest mark are; null when nobody gave any. */
export const spreadOf = (counts: readonly number[]): number | null => {
  const given = counts.flatMap((times, mark) => (times > 0 ? [mark] : []));
  const [first] = given;
  const last = given.at(-1);
  return first === undefined || last === undefined ? null : last - first;
};

/**
 * What notes are put in order by, more being better: dots; the median of a scale; with two scales the first; how many
 * agree or consent less how many do not.
 */
export const scoreOf = ({ method }: Pick<VotePlan, 'method'>, tally: NoteTally): number => {
  const [counts = []] = tally.counts;
  switch (method) {
    case 'dots':
      return tally.points;
    case 'scale':
      return medianOf(counts) ?? -1;
    case 'stance':
    case 'consent':
      return (counts[0] ?? 0) - (counts[2] ?? 0);
  }
};

export type Standing = {
  readonly tally: NoteTally;
  readonly score: number;
  /** 1 for the first; those with the same score share a place, and the next ones leave room for them. */
  readonly place: number;
  readonly isTie: boolean;
};

/** Tallies in their order, ties as ties. */
export const standingsOf = (
  plan: Pick<VotePlan, 'method'>,
  tallies: readonly NoteTally[],
): readonly Standing[] => {
  const scored = tallies
    .map((tally) => ({ tally, score: scoreOf(plan, tally) }))
    .toSorted((a, b) => b.score - a.score || (a.tally.note < b.tally.note ? -1 : 1));
  const times = new Map<number, number>();
  for (const { score } of scored) times.set(score, (times.get(score) ?? 0) + 1);
  return scored.map((one) => ({
    ...one,
    place: scored.findIndex(({ score }) => score === one.score) + 1,
    isTie: (times.get(one.score) ?? 0) > 1,
  }));
};

export const QUADRANTS = ['doFirst', 'plan', 'ifTime', 'leave'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** Half of a scale from 0 to 5. */
const MIDDLE = 2.5;

/** Which of the four fields a note falls into by the medians of impact and effort; the middle counts as high. */
export const quadrantOf = (impact: number, effort: number): Quadrant => {
  if (impact >= MIDDLE) return effort < MIDDLE ? 'doFirst' : 'plan';
  return effort < MIDDLE ? 'ifTime' : 'leave';
};
