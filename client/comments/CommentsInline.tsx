import { useEffect, useLayoutEffect, useRef } from 'react';
import { ToolTexts } from '../i18n/ToolTexts.tsx';
import { useCommentDesk } from '../note/comment-desk.ts';
import { Optional } from '../ui/Optional.tsx';
import { closeComments, showInline, useOpenIn } from './open-comments.ts';
import { Threads } from './Threads.tsx';
import styles from './CommentsInline.module.css';

const OpenThreads = ({ noteId }: { noteId: string }) => {
  const t = useCommentDesk()?.t;
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const place = ref.current;
    if (!place) return undefined;
    place.focus({ preventScroll: true });
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      const mark = document.querySelector<HTMLElement>(`[data-comments="${CSS.escape(noteId)}"]`);
      closeComments();
      mark?.focus();
    };
    place.addEventListener('keydown', onKeyDown);
    return () => place.removeEventListener('keydown', onKeyDown);
  }, [noteId]);
  return (
    <section ref={ref} tabIndex={-1} aria-label={t?.('comments.title')} className={styles.place}>
      <Threads noteId={noteId} />
    </section>
  );
};

/** Comments in a list: they open under their note, where whoever reads the list from top to bottom comes by them. */
export const CommentsInline = ({ noteId }: { noteId: string }) => {
  const isOpen = useOpenIn('inline') === noteId;
  useLayoutEffect(() => showInline(noteId), [noteId]);
  if (!isOpen) return null;
  return (
    <Optional>
      <ToolTexts>
        <OpenThreads noteId={noteId} />
      </ToolTexts>
    </Optional>
  );
};
