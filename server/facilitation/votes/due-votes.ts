import type { Facilitation } from '../facilitation.ts';
import { tellVote } from './tell-vote.ts';

/** How many are done is told at most this often, so that nobody's own moment can be read from it. */
const PROGRESS_MS = 2000;
const AGAIN_MS = 1000;
/** So long a vote that closes when all are done waits for second thoughts: the last one does not decide for the others. */
export const SECOND_THOUGHTS_MS = 5000;

/**
 * Closes votes whose time is up, with which all are done, or whose meeting has gone to rest, and tells boards what they do not know; resolves to when
 * the next thing is due.
 */
export const runDueVotes = async (
  facilitation: Facilitation,
  onError: (error: unknown) => void,
): Promise<number | null> => {
  const { directory, now } = facilitation;
  const moment = { now: now(), doneSince: now() - SECOND_THOUGHTS_MS };
  for (const vote of await directory.closeDueVotes(moment)) {
    await tellVote(facilitation, vote).catch(onError);
  }
  for (const vote of await directory.listUntoldVotes(now() - PROGRESS_MS)) {
    await tellVote(facilitation, vote).catch(onError);
  }
  const { closesAt, toldAt, doneAt } = await directory.nextVoteTimes();
  const next = Math.min(
    closesAt ?? Infinity,
    toldAt === null ? Infinity : toldAt + PROGRESS_MS,
    doneAt === null ? Infinity : doneAt + SECOND_THOUGHTS_MS,
  );
  if (!Number.isFinite(next)) return null;
  // What could not be told is tried again a little later.
  return next > now() ? next : now() + AGAIN_MS;
};
