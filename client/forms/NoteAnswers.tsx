import { CircleAlert } from 'lucide-react';
import { useEffect, useMemo, useReducer } from 'react';
import { useBoard, useMay } from '../board/hooks.ts';
import { isMine } from '../find/is-mine.ts';
import { useText } from '../i18n/text.ts';
import { hostOf } from '../note/link-card.ts';
import { textChange } from '../note/note-changes.ts';
import { OutwardLink } from '../note/OutwardLink.tsx';
import { useAnswerWords } from './answer-words.ts';
import { useAnswered, useMissing } from './answers.ts';
import { askAnswers } from './asked-note.ts';
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

/**
 * What its section needs to know and its writer has not said, for that writer: a note that was pasted or moved here has no
 * answers. Facilitators find such notes by a filter; on every note it would only be in their way.
 */
const Missing = ({ noteId }: { noteId: string }) => {
  const t = useText();
  const board = useBoard();
  const missing = useMissing(noteId);
  const mayAnswer = useMay(useMemo(() => textChange(noteId), [noteId])).ok;
  if (missing.length === 0 || !mayAnswer || !isMine(board, noteId)) return null;
  const fields = missing.map(({ label }) => label).join(', ');
  return (
    <button type="button" className={styles.missing} onClick={() => askAnswers(noteId)}>
      <CircleAlert aria-hidden="true" size={14} />
      {t('forms.missingOn', { fields })}
    </button>
  );
};

/** What was answered for a note, on it, and what is still missing. */
export const NoteAnswers = ({ noteId }: { noteId: string }) => (
  <>
    <AnswerList answered={useAnswered(noteId)} />
    <Missing noteId={noteId} />
  </>
);
