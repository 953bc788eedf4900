import { sleep } from './clock.ts';
import { collectGarbage } from './debugger.ts';
import { residentMb } from './process.ts';

const MOST_READINGS = 8;
const READING_MS = 6_000;

/** A server's resident memory in MB once it does not shrink any more: it may give pages back a while after a collection. */
export const settledMb = async (pid: number, debugPort: number): Promise<number> => {
  let least = Number.POSITIVE_INFINITY;
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    await collectGarbage(debugPort);
    const mb = residentMb(pid);
    if (mb > least - 1) return Math.min(mb, least);
    least = mb;
    await sleep(READING_MS);
  }
  return least;
};
