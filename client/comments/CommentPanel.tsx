import { useEffect, useRef } from 'react';
import { useNote } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { SidePanel } from '../ui/SidePanel.tsx';
import { closeComments, endTakeOver, sentenceTakenOver } from './open-comments.ts';
import { ReactionList } from './ReactionList.tsx';
import { Threads } from './Threads.tsx';
import styles from './CommentPanel.module.css';

/** What people say of a note: with a click, and in words. */
export const CommentPanel = ({ noteId }: { noteId: string }) => {
  const t = useText();
  const text = useNote(noteId)?.text ?? '';
  const box = useRef<HTMLTextAreaElement>(null);

  // Where there is a keyboard, one can write at once; on a phone it would cover what is there to be read.
  useEffect(() => {
    // Whoever was in the middle of a sentence is at it again already.
    if (sentenceTakenOver()) endTakeOver();
    else if (window.matchMedia('(pointer: fine)').matches) box.current?.focus();
  }, [noteId]);

  return (
    <SidePanel title={t('comments.title')} onClose={closeComments}>
      <div className={styles.content}>
        <blockquote className={styles.note}>{text.trim() || t('note.empty')}</blockquote>
        <ReactionList noteId={noteId} />
        <Threads noteId={noteId} boxRef={box} />
      </div>
    </SidePanel>
  );
};
