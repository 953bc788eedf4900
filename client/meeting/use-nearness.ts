import { useEffect, useState } from 'react';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How soon a moment comes: within a day, within an hour, or not before. */
export type Nearness = 'far' | 'day' | 'hour';

export const nearnessOf = (at: number, now: number): Nearness => {
  if (at - now <= HOUR_MS) return 'hour';
  return at - now <= DAY_MS ? 'day' : 'far';
};

/** Timers take no longer waits than some 24 days; and a computer may have slept. */
const MAX_WAIT_MS = HOUR_MS;

/** How soon a moment comes, told anew while the page stays open; `now`: the server's clock. */
export const useNearness = (at: number, now: () => number): Nearness => {
  const [nearness, setNearness] = useState(() => nearnessOf(at, now()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const moment = now();
      setNearness(nearnessOf(at, moment));
      const steps = [at - DAY_MS, at - HOUR_MS].filter((step) => step > moment);
      if (steps.length === 0) return;
      timer = setTimeout(look, Math.min(Math.min(...steps) - moment, MAX_WAIT_MS));
    };
    look();
    return () => clearTimeout(timer);
  }, [at, now]);
  return nearness;
};
