/**
 * The longest wait before another try, in ms: short, since a workshop is waiting; long enough that 650 browsers knock
 * some hundred times a second between them, spread evenly.
 */
const CEILING_MS = 10_000;
const FIRST_MS = 1000;
/** No server asks for more than this in earnest. */
const LONGEST_ASKED_MS = 60_000;
/** "Come back later" means at least this. */
const LATER_MS = 1000;

/**
 * How long to wait before try number `attempt` (from 1), in ms: anything up to a limit that doubles. Six hundred
 * people whose server restarts must not come back in the same second. `random` gives 0 to 1.
 */
export const backoffMs = (attempt: number, closeCode: number, random: () => number): number => {
  const limit = Math.min(CEILING_MS, FIRST_MS * 2 ** (attempt - 1));
  const isLater = closeCode >= 4500 && closeCode < 4600;
  return isLater ? LATER_MS + random() * Math.max(limit, 3 * LATER_MS) : random() * limit;
};

/** How long to wait when the server said how long, in ms: it gives everybody another moment, so that is taken as it is. */
export const askedMs = (ms: number): number => Math.min(ms, LONGEST_ASKED_MS);
