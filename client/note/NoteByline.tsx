import { useDragging, usePerson, useWriting } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { WritingNow } from '../presence/WritingNow.tsx';
import styles from './NoteByline.module.css';

type NoteBylineProps = { noteId: string; author: string | undefined };

/** Who wrote the note and where they come from; while somebody else is busy with it, who that is. */
export const NoteByline = ({ noteId, author }: NoteBylineProps) => {
  const t = useText();
  const person = usePerson(author);
  const mover = usePerson(useDragging(noteId)?.personId);
  const isWriting = useWriting(noteId).length > 0;

  if (isWriting) return <WritingNow targetId={noteId} />;
  if (mover) return <p className={styles.busy}>{t('note.moving', { name: mover.name })}</p>;
  if (author === undefined) return <p className={styles.byline}>{t('note.nameless')}</p>;
  // Names are the directory's to give: a viewer gets none.
  if (!person) return <p className={styles.byline} />;
  return (
    <p className={styles.byline} dir="auto">
      <span className={styles.name}>{person.name}</span>
      {person.organisation !== '' && ` · ${person.organisation}`}
    </p>
  );
};
