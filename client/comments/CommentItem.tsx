import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { type Comment, MAX_COMMENT_LENGTH } from '../../shared/board/records/comment.ts';
import { cleanText } from '../../shared/lib/text.ts';
import type { NotDone } from '../board/board.ts';
import { useBoard, useMay, usePerson } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { useTimes } from '../i18n/use-times.ts';
import { GrowingTextArea } from '../note/GrowingTextArea.tsx';
import { NoteText } from '../note/NoteText.tsx';
import { refusalKey } from '../note/refusal-key.ts';
import { Button } from '../ui/Button.tsx';
import { deleteCommentChange, editCommentChange } from './comment-changes.ts';
import styles from './CommentItem.module.css';

/** Whose comment it is, as the reader may know it. */
export const useCommenter = (author: string | undefined): string => {
  const t = useText();
  return usePerson(author)?.name || t('note.writingSomebody');
};

const Byline = ({ comment }: { comment: Comment }) => {
  const t = useText();
  const { moment } = useTimes();
  const { personId } = useBoard();
  const person = usePerson(comment.author);
  const name = useCommenter(comment.author);
  return (
    <p className={styles.byline}>
      <bdi className={styles.name}>{name}</bdi>
      {comment.author === personId && <span>({t('comments.you')})</span>}
      {person && person.organisation !== '' && <bdi>{person.organisation}</bdi>}
      <time dateTime={new Date(comment.createdAt).toISOString()}>{moment(comment.createdAt)}</time>
      {comment.editedAt !== undefined && <span>{t('comments.edited')}</span>}
    </p>
  );
};

const EditForm = ({ comment, onDone }: { comment: Comment; onDone: () => void }) => {
  const t = useText();
  const board = useBoard();
  const [text, setText] = useState(comment.text);
  const [notDone, setNotDone] = useState<NotDone | null>(null);
  const words = cleanText(text).trim();
  const isTooLong = words.length > MAX_COMMENT_LENGTH;

  const save = () => {
    if (words === '' || isTooLong) return;
    const args = { id: comment.id, text: words };
    const outcome =
      words === comment.text ? { ok: true as const } : board.act({ name: 'comment.edit', args });
    if (outcome.ok) onDone();
    else setNotDone(outcome.error);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) save();
    else if (event.key === 'Escape') onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.edit}>
      <GrowingTextArea
        // The writer asked for it a moment ago.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        className={styles.field}
        value={text}
        aria-label={t('comments.editLabel')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {isTooLong && (
        <p role="status">{t('comments.tooLong', { count: words.length - MAX_COMMENT_LENGTH })}</p>
      )}
      {notDone && <p role="alert">{t('comments.notSaved', { reason: t(refusalKey(notDone)) })}</p>}
      <div className={styles.deeds}>
        <Button look="primary" size="small" onClick={save}>
          {t('common.save')}
        </Button>
        <Button look="quiet" size="small" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
};

type CommentItemProps = { comment: Comment; onDelete: (id: string) => void };

/** One comment: who said it when, the words, and what its writer can do with it. */
export const CommentItem = ({ comment, onDelete }: CommentItemProps) => {
  const t = useText();
  const { personId } = useBoard();
  const [isEditing, setEditing] = useState(false);
  const textId = useId();
  const name = useCommenter(comment.author);
  const mayEdit = useMay(editCommentChange(comment.id)).ok;
  const mayDelete = useMay(deleteCommentChange(comment.id, personId)).ok;

  if (comment.deleted) return <p className={styles.gone}>{t('comments.gone')}</p>;
  return (
    <div className={styles.comment}>
      <Byline comment={comment} />
      {isEditing ? (
        <EditForm comment={comment} onDone={() => setEditing(false)} />
      ) : (
        <>
          <div id={textId} className={styles.words}>
            <NoteText text={comment.text} />
          </div>
          {(mayEdit || mayDelete) && (
            <div className={styles.deeds}>
              {mayEdit && (
                <button
                  type="button"
                  aria-describedby={textId}
                  className={styles.deed}
                  onClick={() => setEditing(true)}
                >
                  {t('comments.edit')}
                </button>
              )}
              {mayDelete && (
                <button
                  type="button"
                  aria-label={t('comments.deleteOf', { name })}
                  aria-describedby={textId}
                  className={styles.deed}
                  onClick={() => onDelete(comment.id)}
                >
                  {t('comments.delete')}
                </button>
              )}
            </div>
          )}
        </>
      )}
    </div>
  );
};
