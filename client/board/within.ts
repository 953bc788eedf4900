import type { Clock } from '../../shared/lib/clock.ts';

/** What was asked for, or `null` when it has not come within so many ms. Rejects as it does, if it does so in time. */
export const within = <T>(ms: number, clock: Clock, asked: Promise<T>): Promise<T | null> =>
  new Promise((resolve, reject) => {
    const stop = clock.after(ms, () => resolve(null));
    asked.then(resolve, reject).finally(stop);
  });
