import { useEffect, useRef } from 'react';
import type { Vote } from '../../shared/board/records/vote.ts';
import { lastResult } from '../../shared/voting/vote-ranks.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { usePutInsteadOfReactions } from '../note/instead-of-reactions.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { setPreferences, usePreference } from '../preferences/preferences.ts';
import { announce } from '../ui/announcer.ts';
import { setBallotBox } from './ballot-box.ts';
import { drawBallot } from './NoteBallot.tsx';
import { ResultCard } from './ResultCard.tsx';
import { useBallots } from './use-ballots.ts';
import { useVoteKeys } from './use-vote-keys.ts';
import { useVotes } from './use-votes.ts';
import { VoteBar } from './VoteBar.tsx';

/** Whether one's own votes are hidden: as one chose last on this device, or else while one shows something to everybody. */
const useHiding = () => {
  const { live, personId } = useStage();
  const chosen = usePreference('hideOwnVotes');
  const { attention, spotlight } = live?.control ?? {};
  const isPresenting = attention?.by === personId || spotlight?.by === personId;
  return {
    isHidden: chosen ?? isPresenting,
    setHidden: (hideOwnVotes: boolean) => setPreferences({ hideOwnVotes }),
  };
};

/** An open vote: its bar, what stands in notes meanwhile, and the keys. */
const OpenVote = ({ vote }: { vote: Vote }) => {
  const t = useText();
  const { boardId } = useBoard();
  const hiding = useHiding();
  const { isHidden } = hiding;
  const ballots = useBallots(vote, t);
  const { own, cast } = ballots;
  usePutInsteadOfReactions(drawBallot);
  useVoteKeys();

  useEffect(
    () => setBallotBox({ vote, boardId, own, isHidden, t, cast }),
    [vote, boardId, own, isHidden, t, cast],
  );
  useEffect(() => () => setBallotBox(null), []);

  const { question } = vote.plan;
  useEffect(() => announce(t('votes.opened', { question })), [question, t]);

  return <VoteBar vote={vote} ballots={ballots} hiding={hiding} />;
};

/** Says that the open vote has closed, and leads those on to the result whose button went with the vote's bar. */
const useClosing = (open: string | null) => {
  const t = useText();
  const results = useRef<HTMLDivElement>(null);
  const before = useRef(open);
  useEffect(() => {
    if (before.current !== null && open === null) {
      announce(t('votes.closed'));
      const hasFocus = document.activeElement !== document.body;
      if (!hasFocus) results.current?.querySelector('summary')?.focus();
    }
    before.current = open;
  }, [open, t]);
  return results;
};

/** The votes of the open board: the one that is open, and what came of those that have closed. */
export const Votes = () => {
  const votes = useVotes();
  const open = votes.find(({ state }) => state === 'open');
  const results = useClosing(open?.id ?? null);
  const last = lastResult(votes)?.id;
  return (
    <>
      {open && <OpenVote key={open.id} vote={open} />}
      <div ref={results}>
        {votes
          .filter(({ state, result }) => state === 'closed' && result)
          .map((vote) => (
            <ResultCard key={vote.id} vote={vote} canAskAgain={!open} isLast={vote.id === last} />
          ))}
      </div>
    </>
  );
};
