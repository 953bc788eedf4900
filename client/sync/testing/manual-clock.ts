import type { Clock } from '../../../shared/lib/clock.ts';

/** A clock that stands still until a test turns it. */
export const createManualClock = (start = 1_000_000) => {
  let now = start;
  let timers: { readonly at: number; readonly run: () => void }[] = [];

  const clock: Clock = {
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };

  return {
    clock,
    /** Lets time pass; timers run in their order, those they set in turn too. */
    advance: (ms: number) => {
      const until = now + ms;
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = until;
    },
  };
};
