/** A phase that is still to come, with the minutes it was given. */
export type Planned = { readonly id: string; readonly minutes: number };

/**
 * Spreads the minutes that are left over the phases that are left, in the proportions they were planned in; nobody gets
 * less than a minute. Phases without a time keep none. `null` when nothing would change.
 */
export const spreadMinutes = (
  phases: readonly Planned[],
  minutesLeft: number,
): readonly Planned[] | null => {
  const timed = phases.filter(({ minutes }) => minutes > 0);
  const planned = timed.reduce((sum, { minutes }) => sum + minutes, 0);
  if (timed.length === 0 || planned === minutesLeft) return null;
  const total = Math.max(Math.floor(minutesLeft), timed.length);
  let given = 0;
  let sum = 0;
  const spread = timed.map(({ id, minutes }, index) => {
    sum += minutes;
    // Everybody after this one still needs a minute of their own.
    const most = total - given - (timed.length - index - 1);
    const share = Math.min(Math.max(Math.round((sum / planned) * total) - given, 1), most);
    given += share;
    return { id, minutes: share };
  });
  return spread.some(({ minutes }, index) => minutes !== timed[index]?.minutes) ? spread : null;
};
