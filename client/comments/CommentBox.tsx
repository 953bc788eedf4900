import { Send } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { MAX_COMMENT_LENGTH } from '../../shared/board/records/comment.ts';
import { createId } from '../../shared/lib/id.ts';
import { cleanText } from '../../shared/lib/text.ts';
import type { NotDone } from '../board/board.ts';
import { useBoard, useNote } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { GrowingTextArea } from '../note/GrowingTextArea.tsx';
import { refusalKey } from '../note/refusal-key.ts';
import { useSayWriting } from '../note/use-say-writing.ts';
import { announce } from '../ui/announcer.ts';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { keepWords, keptWords } from './kept-words.ts';
import { sentenceTakenOver } from './open-comments.ts';
import styles from './CommentBox.module.css';

/** From here on the writer is told how much room is left. */
const NEAR = MAX_COMMENT_LENGTH - 200;

/** What others are told of whoever writes here: an id that no note has. */
export const writingTarget = (noteId: string): string => `c-${noteId}`.slice(0, 64);

const RoomLeft = ({ length }: { length: number }) => {
  const t = useText();
  if (length < NEAR) return null;
  return (
    <p role="status" className={styles.hint}>
      {length > MAX_COMMENT_LENGTH
        ? t('comments.tooLong', { count: length - MAX_COMMENT_LENGTH })
        : t('comments.charactersLeft', { count: MAX_COMMENT_LENGTH - length })}
    </p>
  );
};

type CommentBoxProps = {
  noteId: string;
  /** The first comment of the thread that is answered in; '' begins one. */
  parent: string;
  label: string;
  placeholder: string;
  ref?: Ref<HTMLTextAreaElement>;
  onSent?: () => void;
  /** The writer wants to leave the box without sending. */
  onLeave?: () => void;
};

/** Where something is said of a note. The words stay on this device until they are sent. */
export const CommentBox = ({ noteId, parent, onSent, onLeave, ...field }: CommentBoxProps) => {
  const t = useText();
  const board = useBoard();
  const helpId = useId();
  const [text, setText] = useState(() => keptWords({ boardId: board.boardId, noteId, parent }));
  const [notDone, setNotDone] = useState<NotDone | null>(null);
  const sayWriting = useSayWriting(writingTarget(noteId));
  const isEmpty = text.trim() === '';
  const isNoteGone = useNote(noteId)?.deleted !== undefined;
  const own = useRef<HTMLDivElement>(null);

  // The field in which one was writing has gone with its note; this one goes on from the same letter.
  useEffect(() => {
    const sentence = sentenceTakenOver();
    const area = own.current?.querySelector('textarea');
    if (sentence?.parent !== parent || !area) return;
    area.focus();
    area.setSelectionRange(sentence.from, sentence.to);
  }, [parent]);

  const write = (next: string) => {
    setText(next);
    keepWords({ boardId: board.boardId, noteId, parent }, next);
    setNotDone(null);
    sayWriting(next !== '');
  };

  const send = () => {
    const words = cleanText(text).trim();
    if (words === '' || words.length > MAX_COMMENT_LENGTH) return;
    if (isNoteGone) {
      announce(t('comments.wordsStay'));
      return;
    }
    const createdAt = Math.round(board.now());
    const args = { id: createId(), note: noteId, parent, text: words, createdAt };
    const outcome = board.act({ name: 'comment.add', args });
    if (!outcome.ok) {
      setNotDone(outcome.error);
      return;
    }
    write('');
    announce(t(parent === '' ? 'comments.sent' : 'comments.answered'));
    onSent?.();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) send();
    else if (event.key === 'Escape' && onLeave) onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={own} className={styles.box} data-comments-of={noteId} data-said-to={parent}>
      <div className={styles.row}>
        <GrowingTextArea
          ref={field.ref ?? null}
          className={styles.field}
          value={text}
          placeholder={field.placeholder}
          aria-label={field.label}
          aria-describedby={helpId}
          enterKeyHint="send"
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          onFocus={() => sayWriting(text !== '')}
          onBlur={() => sayWriting(false)}
        />
        <IconButton
          label={t('comments.send')}
          icon={<Send aria-hidden="true" size={18} />}
          className={classNames(styles.send, isEmpty && styles.unseen)}
          aria-disabled={isEmpty || isNoteGone || undefined}
          onClick={send}
        />
      </div>
      <VisuallyHidden>
        <span id={helpId}>{t('comments.boxHelp')}</span>
      </VisuallyHidden>
      <RoomLeft length={text.length} />
      {isNoteGone && !isEmpty && <p className={styles.hint}>{t('comments.wordsStay')}</p>}
      {notDone && (
        <p role="alert" className={styles.hint}>
          {t('comments.notSaved', { reason: t(refusalKey(notDone)) })}
        </p>
      )}
    </div>
  );
};
