import { Check, RotateCcw } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { Thread } from '../../shared/board/threads.ts';
import { useBoard, useMay } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { CommentBox } from './CommentBox.tsx';
import { newCommentChange, resolveChange } from './comment-changes.ts';
import { CommentItem, useCommenter } from './CommentItem.tsx';
import { keptWords } from './kept-words.ts';
import { sentenceTakenOver } from './open-comments.ts';
import styles from './Threads.module.css';

/** So many answers are in sight at once; the others come when they are asked for. */
const MOST_ANSWERS = 10;

type ThreadItemProps = {
  noteId: string;
  thread: Thread;
  onDelete: (id: string) => void;
  /** What had the focus has gone from here. */
  onGone: () => void;
};

const Answers = ({
  thread: { answers },
  onDelete,
}: Pick<ThreadItemProps, 'thread' | 'onDelete'>) => {
  const t = useText();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? answers : answers.slice(-MOST_ANSWERS);
  const hidden = answers.length - shown.length;
  if (answers.length === 0) return null;
  return (
    <div className={styles.answers}>
      {hidden > 0 && (
        <Button look="quiet" size="small" onClick={() => setWhole(true)}>
          {t('comments.earlierAnswers', { count: hidden })}
        </Button>
      )}
      <ul>
        {shown.map((answer) => (
          <li key={answer.id}>
            <CommentItem comment={answer} onDelete={onDelete} />
          </li>
        ))}
      </ul>
    </div>
  );
};

/** A comment, the answers to it, and what brings the thread to its end. */
export const ThreadItem = ({ noteId, thread, onDelete, onGone }: ThreadItemProps) => {
  const t = useText();
  const board = useBoard();
  const headId = useId();
  const { first, isOpen } = thread;
  const name = useCommenter(first.author);
  const closer = useCommenter(first.resolved?.by);
  const [isAnswering, setAnswering] = useState(() => sentenceTakenOver()?.parent === first.id);
  const answerButton = useRef<HTMLButtonElement>(null);
  const mayAnswer = useMay(newCommentChange(noteId, board.personId)).ok;
  const { boardId } = board;
  // Words that cannot be sent any more stay to be read and copied, and their writer in them.
  const hasWords = isAnswering && keptWords({ boardId, noteId, parent: first.id }) !== '';
  const mayResolve = useMay(resolveChange(first.id, board.personId)).ok;

  const leaveBox = () => {
    setAnswering(false);
    // The button comes back with the next frame.
    requestAnimationFrame(() => answerButton.current?.focus());
  };

  const resolve = () => {
    const outcome = board.act({
      name: 'comment.resolve',
      args: { id: first.id, resolved: isOpen },
    });
    if (!outcome.ok) return;
    announce(t(isOpen ? 'comments.resolved' : 'comments.reopened'));
    onGone();
  };

  return (
    <article aria-labelledby={headId} className={styles.thread}>
      <h3 id={headId} className={styles.unseen}>
        {t('comments.thread', { name })}
      </h3>
      <CommentItem comment={first} onDelete={onDelete} />
      <Answers thread={thread} onDelete={onDelete} />
      {!isOpen && <p className={styles.closer}>{t('comments.resolvedBy', { name: closer })}</p>}
      {isAnswering && (mayAnswer || hasWords) ? (
        <div className={styles.answerBox}>
          <CommentBox
            // The answerer asked for it a moment ago.
            ref={(field) => field?.focus()}
            noteId={noteId}
            parent={first.id}
            label={t('comments.answerLabel', { name })}
            placeholder={t('comments.answerWrite')}
            onSent={leaveBox}
            onLeave={leaveBox}
          />
        </div>
      ) : (
        (mayAnswer || mayResolve) && (
          <div className={styles.deeds}>
            {mayAnswer && isOpen && (
              <button
                ref={answerButton}
                type="button"
                aria-describedby={headId}
                className={styles.deed}
                onClick={() => setAnswering(true)}
              >
                {t('comments.answer')}
              </button>
            )}
            {mayResolve && (
              <button
                type="button"
                aria-describedby={headId}
                className={styles.deed}
                onClick={resolve}
              >
                {isOpen ? (
                  <Check aria-hidden="true" size={14} />
                ) : (
                  <RotateCcw aria-hidden="true" size={14} />
                )}
                {t(isOpen ? 'comments.resolve' : 'comments.reopen')}
              </button>
            )}
          </div>
        )
      )}
    </article>
  );
};
