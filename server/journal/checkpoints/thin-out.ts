import type { Checkpoint } from '../journal.ts';

/** The newest are all kept… */
const NEWEST = 12;
/** …of older ones, one a day, and no more than this in all… */
const MAX_COUNT = 40;
/** …nor more than this on disk. */
const MAX_BYTES = 8 * 1024 * 1024;

const DAY_MS = 86_400_000;
const dayOf = ({ at }: Checkpoint): number => Math.floor(at / DAY_MS);

/** A day is best remembered by its last named moment, such as a meeting's end; else by its last one. */
const bestOfDay = (day: readonly Checkpoint[]): Checkpoint | undefined =>
  day.findLast(({ name }) => name !== '') ?? day.at(-1);

/**
 * Which of a document's checkpoints (oldest first) to give up. The newest 12 stay, then one of each day (in UTC); when that
 * is still more than 40, or more than 8 MB, the oldest go. The newest of all always stays.
 */
export const thinOut = (checkpoints: readonly Checkpoint[]): number[] => {
  const newest = checkpoints.slice(-NEWEST);
  const older = checkpoints.slice(0, -NEWEST);
  const days = Map.groupBy(older, dayOf);
  const candidates = [...[...days.values()].map(bestOfDay), ...newest];

  const kept = new Set<Checkpoint>();
  let bytes = 0;
  for (const checkpoint of candidates.toReversed()) {
    if (checkpoint === undefined) continue;
    bytes += checkpoint.bytes;
    if (kept.size > 0 && (kept.size === MAX_COUNT || bytes > MAX_BYTES)) break;
    kept.add(checkpoint);
  }
  return checkpoints.filter((checkpoint) => !kept.has(checkpoint)).map(({ id }) => id);
};
