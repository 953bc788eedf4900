import type { Round } from './workload.ts';

/** Says how much of the processor's time each kind of the server's threads used, the busiest first. */
export const tellThreads = ({ say }: Round, threadMs: ReadonlyMap<string, number>): void => {
  const parts = [...threadMs]
    .filter(([, ms]) => ms > 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, ms]) => `${name} ${ms} ms`);
  if (parts.length > 0) say(`processor time by thread: ${parts.join(', ')}`);
};
