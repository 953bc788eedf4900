import { useMemo } from 'react';
import type { Vote } from '../../shared/board/records/vote.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { useStage } from '../meeting-stage/stage.ts';
import { ballotWords } from './ballot-words.ts';
import { NoteName } from './NoteName.tsx';
import { recallVotes } from './own-votes-memory.ts';

/** What one has voted oneself, as this device remembers it; folded, since the result is looked at together. */
export const OwnVotes = ({ vote }: { vote: Vote }) => {
  const t = useText();
  const { personId } = useStage();
  const { id, plan } = vote;
  const { boardId } = useBoard();
  const own = useMemo(
    () => recallVotes(personId, id).filter(({ board }) => board === boardId),
    [personId, id, boardId],
  );
  if (own.length === 0) return null;
  const scales = plan.scales.length > 0 ? plan.scales.map((_, place) => place) : [0];
  const byNote = Map.groupBy(own, ({ note }) => note);
  return (
    <details>
      <summary>{t('votes.mine')}</summary>
      <ul>
        {[...byNote].map(([note, ballots]) => (
          <li key={note}>
            <NoteName noteId={note} /> (
            {ballotWords(
              plan,
              scales.map((at) => ballots.find(({ scale }) => scale === at)?.value ?? null),
              t,
            )}
            )
          </li>
        ))}
      </ul>
    </details>
  );
};
