import { useEffect, useMemo, useRef, useState } from 'react';
import type { Ref } from 'react';
import { useBoard, useMay, useNote } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { refusalKey } from '../note/refusal-key.ts';
import { WritingNow } from '../note/WritingNow.tsx';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { CommentBox, writingTarget } from './CommentBox.tsx';
import { newCommentChange, restoreNoteChange } from './comment-changes.ts';
import { keptWords } from './kept-words.ts';
import { ThreadItem } from './ThreadItem.tsx';
import { useSeeComments } from './use-new-comments.ts';
import { useDeletion } from './use-deletion.ts';
import { useThreads } from './use-threads.ts';
import styles from './Threads.module.css';

/** So many threads are in sight at once, the newest; the others come when they are asked for. */
const MOST_THREADS = 20;

/** The note is in the trash, and what is said of it with it: both come back together. */
const GoneNotice = ({ noteId }: { noteId: string }) => {
  const t = useText();
  const board = useBoard();
  const mayRestore = useMay(useMemo(() => restoreNoteChange(noteId), [noteId])).ok;
  const text = t('comments.noteGone');

  useEffect(() => announce(text, 'assertive'), [text]);

  const restore = () => {
    if (board.act({ name: 'note.restore', args: { ids: [noteId] } }).ok)
      announce(t('hand.restored'));
  };

  return (
    <div className={styles.undo}>
      <p>{text}</p>
      {mayRestore && (
        // A press must not take the writer out of the field.
        <Button size="small" onPointerDown={(event) => event.preventDefault()} onClick={restore}>
          {t('board.restore')}
        </Button>
      )}
    </div>
  );
};

type NewCommentProps = { noteId: string; ref?: Ref<HTMLTextAreaElement> | undefined };

const NewComment = ({ noteId, ref }: NewCommentProps) => {
  const t = useText();
  const { boardId, personId, role } = useBoard();
  const verdict = useMay(useMemo(() => newCommentChange(noteId, personId), [noteId, personId]));
  // Words that nobody can send any more stay to be read and copied, and their writer in them.
  const hasWords = keptWords({ boardId, noteId, parent: '' }) !== '';
  // A board that can only be read says so once, above it.
  const isSaid = !verdict.ok && role !== 'viewer' && verdict.error !== 'readOnly';
  return (
    <>
      {(verdict.ok || hasWords) && (
        <CommentBox
          ref={ref ?? null}
          noteId={noteId}
          parent=""
          label={t('comments.writeLabel')}
          placeholder={t('comments.write')}
        />
      )}
      {isSaid && <p className={styles.empty}>{t(refusalKey(verdict.error))}</p>}
    </>
  );
};

type ThreadsProps = {
  noteId: string;
  /** The field in which a thread is begun. */
  boxRef?: Ref<HTMLTextAreaElement>;
};

/** What was said of a note, the open threads first, and the box to say something in. */
export const Threads = ({ noteId, boxRef }: ThreadsProps) => {
  const t = useText();
  const note = useNote(noteId);
  const isGone = !note || note.deleted !== undefined;
  const threads = useThreads(noteId);
  useSeeComments(noteId);
  const [isWhole, setWhole] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const open = threads.filter(({ isOpen }) => isOpen);
  const resolved = threads.filter(({ isOpen }) => !isOpen);
  const shown = isWhole ? open : open.slice(-MOST_THREADS);
  const { gone, remove, restore } = useDeletion();
  const onGone = () => ref.current?.focus();
  const deeds = {
    onGone,
    onDelete: (id: string) => {
      if (remove(id)) onGone();
    },
  };

  return (
    <div ref={ref} tabIndex={-1} className={styles.threads}>
      {isGone && <GoneNotice noteId={noteId} />}
      {gone && (
        <p className={styles.undo}>
          {t('comments.deleted')}
          <Button look="quiet" size="small" onClick={restore}>
            {t('common.undo')}
          </Button>
        </p>
      )}
      {threads.length === 0 && !isGone && <p className={styles.empty}>{t('comments.empty')}</p>}
      {shown.length < open.length && (
        <Button look="quiet" size="small" onClick={() => setWhole(true)}>
          {t('comments.earlier', { count: open.length - shown.length })}
        </Button>
      )}
      {shown.map((thread) => (
        <ThreadItem key={thread.first.id} noteId={noteId} thread={thread} {...deeds} />
      ))}
      {resolved.length > 0 && (
        <Disclosure
          title={t('comments.resolvedThreads', { count: resolved.length })}
          open={open.length === 0}
        >
          {resolved.map((thread) => (
            <ThreadItem key={thread.first.id} noteId={noteId} thread={thread} {...deeds} />
          ))}
        </Disclosure>
      )}
      <WritingNow targetId={writingTarget(noteId)} />
      <NewComment noteId={noteId} ref={boxRef} />
    </div>
  );
};
