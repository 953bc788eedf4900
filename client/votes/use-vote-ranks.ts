import { useMemo } from 'react';
import { voteRanks } from '../../shared/voting/vote-ranks.ts';
import { useVotes } from './use-votes.ts';

/** What the open board's notes were given in the vote that closed last; the same map until votes change. */
export const useVoteRanks = (): ReadonlyMap<string, number> => {
  const votes = useVotes();
  return useMemo(() => voteRanks(votes), [votes]);
};
