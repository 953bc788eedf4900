import type { Vote } from '../board/records/vote.ts';
import { scoreOf } from './standing.ts';

/** The vote whose outcome the board is put in order by: the one that closed last of those in which notes were voted for. */
export const lastResult = (votes: readonly Vote[]): Vote | null =>
  votes
    .filter(({ state, result }) => state === 'closed' && result && result.notes.length > 0)
    .toSorted((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))[0] ?? null;

/**
 * What each note was given in the vote that closed last, more being better; notes that nobody voted for are not in it.
 * Empty while there is no result to put notes in order by.
 */
export const voteRanks = (votes: readonly Vote[]): ReadonlyMap<string, number> => {
  const vote = lastResult(votes);
  return new Map(
    vote?.result?.notes.map((tally) => [tally.note, scoreOf(vote.plan, tally)] as const),
  );
};
