import { useState } from 'react';
import type { MeetingCommandRequest } from '../../shared/api/commands/all.ts';
import type { Vote, VoteResult } from '../../shared/board/records/vote.ts';
import { ProblemBanner } from '../api/ProblemBanner.tsx';
import { useTask } from '../api/use-task.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { useToast } from '../ui/toast.ts';
import { ArrangeButton } from './ArrangeButton.tsx';
import { FourFields } from './FourFields.tsx';
import { OwnVotes } from './OwnVotes.tsx';
import { ResultTable } from './ResultTable.tsx';
import { WhoVoted } from './WhoVoted.tsx';
import styles from './ResultCard.module.css';

/** As long as this after it has closed the last result is unfolded by itself; not over notes that are voted on. */
const NEWS_MS = 5 * 60_000;

/** Who voted, in one sentence, and what the result keeps to itself. */
const Turnout = ({ vote, result }: { vote: Vote; result: VoteResult }) => {
  const t = useText();
  const { plan, electorate, joinedLate } = vote;
  return (
    <p>
      {t('votes.turnout', { voters: result.voters, all: electorate })}{' '}
      {joinedLate > 0 && t('votes.joinedLate', { count: joinedLate })}{' '}
      {plan.boards.length > 1 &&
        (result.votersHere === null
          ? t('votes.fewHere')
          : t('votes.votersHere', { count: result.votersHere }))}
    </p>
  );
};

type ResultCardProps = {
  vote: Vote;
  /** No vote is open. */
  canAskAgain: boolean;
  /** True for the result that the board can be put in order by. */
  isLast: boolean;
};

/** What came of a vote: it stays on the board, with its date and how many voted. */
export const ResultCard = ({ vote, canAskAgain, isLast }: ResultCardProps) => {
  const t = useText();
  const { moment } = useTimes();
  const { facilitates, ask, now } = useStage();
  const { busy, problem, run } = useTask();
  const showToast = useToast();
  const { plan, result, closedAt = 0 } = vote;
  const [isNews] = useState(() => now() - closedAt < NEWS_MS);
  if (!result) return null;

  const again = (): MeetingCommandRequest => ({
    type: 'vote.open',
    boards: plan.boards,
    question: plan.question,
    method: plan.method,
    ...(plan.method === 'scale' && { scales: plan.scales }),
    ...(plan.method === 'dots' && { budget: plan.budget, cumulative: plan.cumulative }),
    scope: plan.scope,
    secret: plan.secret,
    leadersVote: plan.leadersVote,
    closesWhenDone: plan.closesWhenDone ?? false,
    again: vote.id,
  });
  const putAway = async () => {
    const answer = await run(() => ask({ type: 'vote.discard', vote: vote.id }));
    if (!answer.ok) return;
    showToast({
      text: t('votes.resultPutAway'),
      undo: () => void run(() => ask({ type: 'vote.restore', vote: vote.id })),
    });
  };
  const title = t('votes.result', {
    question: plan.question || t('votes.noQuestion'),
    round: plan.round,
    date: moment(closedAt),
  });

  return (
    <section aria-label={title} className={styles.card}>
      <Disclosure title={title} open={isNews && isLast && canAskAgain}>
        <div className={styles.content}>
          <Turnout vote={vote} result={result} />
          {result.notes.length === 0 ? (
            <p>{t('votes.nobodyVoted')}</p>
          ) : (
            <ResultTable plan={plan} result={result} />
          )}
          {plan.scales.length === 2 && result.notes.length > 0 && (
            <FourFields plan={plan} result={result} />
          )}
          {result.ballots && result.ballots.length > 0 && (
            <WhoVoted plan={plan} ballots={result.ballots} />
          )}
          <OwnVotes vote={vote} />
          {facilitates && (
            <div className={styles.deeds}>
              {isLast && <ArrangeButton />}
              {canAskAgain && (
                <Button size="small" busy={busy} onClick={() => void run(() => ask(again()))}>
                  {t('votes.again')}
                </Button>
              )}
              <Button size="small" look="quiet" busy={busy} onClick={() => void putAway()}>
                {t('votes.putAway')}
              </Button>
            </div>
          )}
          <ProblemBanner problem={problem} />
        </div>
      </Disclosure>
    </section>
  );
};
