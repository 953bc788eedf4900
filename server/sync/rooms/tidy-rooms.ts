import type { Room } from './room.ts';

/** How long the event loop may be held up by putting documents to rest, in ms. */
const BUDGET_MS = 10;

/**
 * Puts documents to rest that nobody edits, as many as fit into a few milliseconds; the others follow next time.
 * Returns how many now rest.
 */
export const tidyRooms = (rooms: readonly Room[], now: () => number): number => {
  const end = now() + BUDGET_MS;
  let rested = 0;
  for (const room of rooms) {
    if (now() > end) break;
    if (room.tidy()) rested += 1;
  }
  return rested;
};
