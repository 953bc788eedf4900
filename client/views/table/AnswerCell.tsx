import { AnswersDialog } from '../../forms/AnswersDialog.tsx';
import { useAnswerWords } from '../../forms/answer-words.ts';
import { useAnswered } from '../../forms/answers.ts';
import { hostOf } from '../../note/link-card.ts';
import { OutwardLink } from '../../note/OutwardLink.tsx';
import styles from './cells.module.css';

type AnswerCellProps = { noteId: string; fieldId: string; isOpen: boolean; onClose: () => void };

/** What was answered to one question; opened, all answers of the note. */
export const AnswerCell = ({ noteId, fieldId, isOpen, onClose }: AnswerCellProps) => {
  const wordsOf = useAnswerWords();
  const answered = useAnswered(noteId).find(({ field }) => field.id === fieldId);
  const href =
    answered?.field.kind === 'link' && typeof answered.value === 'string' ? answered.value : null;
  return (
    <>
      <span dir="auto" className={styles.short}>
        {href === null ? (
          answered && wordsOf(answered)
        ) : (
          <OutwardLink href={href} text={hostOf(href)} />
        )}
      </span>
      {isOpen && <AnswersDialog noteId={noteId} onClose={onClose} />}
    </>
  );
};
