import type { Clock } from '../shared/lib/clock.ts';

/** The machine's own time. What waits for it does not keep the process from ending. */
export const systemClock: Clock = {
  now: Date.now,
  after: (ms, run) => {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};
