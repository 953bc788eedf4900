import { MessageSquare, MessageSquareCheck } from 'lucide-react';
import { useMemo } from 'react';
import { type CommentCount, countThreads } from '../../shared/board/threads.ts';
import { useBoard, useMay, useTopics } from '../board/hooks.ts';
import { findOf } from '../find/find.ts';
import type { Text } from '../i18n/text.ts';
import { type CommentMarkLook, useCommentDesk } from '../note/comment-desk.ts';
import foot from '../note/foot-button.module.css';
import { classNames } from '../ui/class-names.ts';
import { newCommentChange } from './comment-changes.ts';
import { toggleComments, useIsOpen } from './open-comments.ts';
import { useNewComments } from './use-new-comments.ts';
import { useThreads } from './use-threads.ts';
import styles from './CommentMark.module.css';

const wordsFor = (t: Text, { comments, open }: CommentCount): string => {
  if (comments === 0) return t('comments.comment');
  return open === 0
    ? t('comments.count', { count: comments })
    : t('comments.countOpen', { count: comments, open });
};

type MarkProps = { noteId: string; look: CommentMarkLook };

/** How much was said of a note, and the way to it. Where nothing was and nothing can be, it is not there. */
export const CommentMark = ({ noteId, look }: MarkProps) => {
  const t = useCommentDesk()?.t;
  const { personId } = useBoard();
  const count = countThreads(useThreads(noteId));
  const mayComment = useMay(
    useMemo(() => newCommentChange(noteId, personId), [noteId, personId]),
  ).ok;
  const isOpen = useIsOpen(noteId);
  const isFound = useTopics(['found'], (board) => findOf(board).isInComments(noteId));
  const fresh = useNewComments(noteId);
  const isEmpty = count.comments === 0;
  if (!t || (isEmpty && (look === 'sum' || !mayComment))) return null;
  const sum = wordsFor(t, count);
  const said = fresh > 0 ? t('comments.withNew', { said: sum, count: fresh }) : sum;
  const words = isFound ? t('comments.found', { said }) : said;
  const Icon = isEmpty || count.open > 0 ? MessageSquare : MessageSquareCheck;
  const content = (
    <>
      <Icon aria-hidden="true" size={look === 'sum' ? 14 : 16} />
      {look === 'words' ? <span>{said}</span> : !isEmpty && <span>{count.comments}</span>}
      {fresh > 0 && <span aria-hidden="true" className={styles.fresh} />}
    </>
  );
  if (look === 'sum') {
    return (
      <span
        role="img"
        aria-label={words}
        className={classNames(styles.sum, isFound && styles.found)}
      >
        {content}
      </span>
    );
  }
  return (
    <button
      type="button"
      data-comments={noteId}
      title={look === 'words' ? undefined : words}
      aria-label={look === 'words' && !isFound ? undefined : words}
      aria-expanded={isOpen}
      className={classNames(foot.button, isOpen && styles.open, isFound && styles.found)}
      onClick={() => toggleComments(noteId)}
    >
      {content}
    </button>
  );
};
