import { useEffect, useReducer } from 'react';
import { useBoard } from '../board/hooks.ts';
import { hostOf } from '../note/link-card.ts';
import { OutwardLink } from '../note/OutwardLink.tsx';
import { useAnswerWords } from './answer-words.ts';
import { useAnswered } from './answers.ts';
import type { Answered } from './answers-of.ts';
import styles from './NoteAnswers.module.css';

/** Names come a moment after they are first asked for. */
const useNames = (answered: readonly Answered[]): void => {
  const { people } = useBoard();
  const [, learn] = useReducer((count: number) => count + 1, 0);
  const hasPerson = answered.some(({ field }) => field.kind === 'person');
  useEffect(() => (hasPerson ? people.subscribe(learn) : undefined), [people, hasPerson]);
};

/** Answers with what was asked. */
export const AnswerList = ({ answered }: { answered: readonly Answered[] }) => {
  const wordsOf = useAnswerWords();
  useNames(answered);
  if (answered.length === 0) return null;
  return (
    <dl data-words="" className={styles.answers}>
      {answered.map(({ field, value }) => (
        <div key={field.id}>
          <dt dir="auto">{field.label}</dt>
          <dd dir="auto">
            {field.kind === 'link' && typeof value === 'string' ? (
              <OutwardLink href={value} text={hostOf(value)} />
            ) : (
              wordsOf({ field, value })
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** What was answered for a note, on it. */
export const NoteAnswers = ({ noteId }: { noteId: string }) => (
  <AnswerList answered={useAnswered(noteId)} />
);
