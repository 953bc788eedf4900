import type { VotePlan, VoteResult } from '../../shared/board/records/vote.ts';
import { useText } from '../i18n/text.ts';
import { usePerson } from '../meeting-stage/use-person.ts';
import { ballotWords } from './ballot-words.ts';
import { NoteName } from './NoteName.tsx';

type Ballots = NonNullable<VoteResult['ballots']>;

const One = ({ plan, ballot }: { plan: VotePlan; ballot: Ballots[number] }) => {
  const t = useText();
  const person = usePerson(ballot.person);
  return (
    <li>
      {person?.name ?? t('note.writingSomebody')}: <NoteName noteId={ballot.note} /> (
      {ballotWords(plan, ballot.values, t)})
    </li>
  );
};

/** Who voted what, where that was said before the vote. */
export const WhoVoted = ({ plan, ballots }: { plan: VotePlan; ballots: Ballots }) => {
  const t = useText();
  return (
    <details>
      <summary>{t('votes.whoVoted')}</summary>
      <ul>
        {ballots.map((ballot) => (
          <One key={`${ballot.note} ${ballot.person}`} plan={plan} ballot={ballot} />
        ))}
      </ul>
    </details>
  );
};
