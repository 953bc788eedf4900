import { addDays, daysBetween, instantOf, wallClockAt } from '../../lib/zoned-time.ts';
import type { AgendaItem } from '../records/agenda-item.ts';
import { type AgendaStep, editPart } from './steps.ts';

/**
 * Where moments of a meeting's day go when it is held on another: to the same clock time there. `null` when the day stays,
 * or nobody has said when it is.
 */
export const dayMove = (
  from: number | null,
  to: number | null,
  timeZone: string,
): ((moment: number) => number) | null => {
  if (from === null || to === null) return null;
  const days = daysBetween(wallClockAt(from, timeZone), wallClockAt(to, timeZone));
  if (days === 0) return null;
  return (moment) => instantOf(addDays(wallClockAt(moment, timeZone), days), timeZone);
};

/** Takes the parts that have a time of their own along; all others follow by themselves. */
export const moveOwnTimes = (
  parts: readonly AgendaItem[],
  move: (moment: number) => number,
): AgendaStep[] =>
  parts.flatMap(({ id, startsAt }) =>
    startsAt == null ? [] : [editPart(id, { startsAt: move(startsAt) })],
  );
