import type { Facilitation } from '../facilitation.ts';
import { tellVote } from './tell-vote.ts';

/** How many are done is told at most this often, so that nobody's own moment can be read from it. */
const PROGRESS_MS = 2000;
const AGAIN_MS = 1000;

/**
 * Closes votes whose time is up or whose meeting has gone to rest, and tells boards what they do not know; resolves to when
 * the next thing is due.
 */
export const runDueVotes = async (
  facilitation: Facilitation,
  onError: (error: unknown) => void,
): Promise<number | null> => {
  const { directory, now } = facilitation;
  for (const vote of await directory.listOverdueVotes(now())) {
    await directory.closeVote({ vote, now: now() });
    await tellVote(facilitation, vote).catch(onError);
  }
  for (const vote of await directory.listUntoldVotes(now() - PROGRESS_MS)) {
    await tellVote(facilitation, vote).catch(onError);
  }
  const { closesAt, toldAt } = await directory.nextVoteTimes();
  const next = Math.min(closesAt ?? Infinity, toldAt === null ? Infinity : toldAt + PROGRESS_MS);
  if (!Number.isFinite(next)) return null;
  // What could not be told is tried again a little later.
  return next > now() ? next : now() + AGAIN_MS;
};
