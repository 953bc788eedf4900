import { useEffect, useState } from 'react';
import { readVotes } from '../../shared/board/read-vote.ts';
import type { Vote } from '../../shared/board/records/vote.ts';
import { useBoard } from '../board/hooks.ts';

/** The votes of the open board, the newest first. */
export const useVotes = (): readonly Vote[] => {
  const { store } = useBoard();
  const [votes, setVotes] = useState(() => store.look(readVotes));
  useEffect(() => {
    const read = (): void => setVotes(store.look(readVotes));
    read();
    return store.topics.subscribe('votes', read);
  }, [store]);
  return votes;
};
