import type { Clock } from '../../shared/lib/clock.ts';

/** The browser's own time. */
export const systemClock: Clock = {
  now: Date.now,
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
