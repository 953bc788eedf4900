import { Smile, ThumbsUp } from 'lucide-react';
import type { Note } from '../../../shared/board/records/note.ts';
import { REACTION_KINDS } from '../../../shared/board/records/reaction.ts';
import { useReactions } from '../../board/hooks.ts';
import { useInsteadOfReactions } from '../../note/instead-of-reactions.ts';
import { NoteByline } from '../../note/NoteByline.tsx';
import { NoteComments } from '../../note/NoteComments.tsx';
import { NoteMenu } from '../../note/NoteMenu.tsx';
import { NoteReactions } from '../../note/NoteReactions.tsx';
import { useText } from '../../i18n/text.ts';
import styles from './CanvasNote.module.css';

/** What people have said of the note with a click, in short. */
const Sum = ({ noteId }: { noteId: string }) => {
  const t = useText();
  const { counts } = useReactions(noteId);
  const others = REACTION_KINDS.reduce((sum, kind) => sum + counts[kind], 0) - counts.good;
  return (
    <span className={styles.sums}>
      {counts.good > 0 && (
        <span role="img" aria-label={t('canvas.likes', { count: counts.good })}>
          <ThumbsUp aria-hidden="true" size={14} /> {counts.good}
        </span>
      )}
      {others > 0 && (
        <span role="img" aria-label={t('canvas.otherReactions', { count: others })}>
          <Smile aria-hidden="true" size={14} /> {others}
        </span>
      )}
    </span>
  );
};

const ReactionSum = ({ noteId }: { noteId: string }) => {
  const draw = useInsteadOfReactions();
  return draw ? draw({ noteId, still: true }) : <Sum noteId={noteId} />;
};

type NoteFootProps = {
  note: Note;
  /** The note one is at: its buttons are there. Elsewhere they would be a thousand buttons nobody presses. */
  isActive: boolean;
};

/** The lower line of a note: who wrote it, and what one can do with it. */
export const NoteFoot = ({ note, isActive }: NoteFootProps) => (
  <footer className={styles.foot}>
    <div className={styles.byline}>
      <NoteByline
        noteId={note.id}
        author={note.author}
        origin={note.origin}
        originState={note.originState}
      />
    </div>
    {isActive ? (
      <div className={styles.deeds}>
        <NoteReactions noteId={note.id} />
        <NoteComments noteId={note.id} look="button" />
        <NoteMenu noteId={note.id} className={styles.menu} />
      </div>
    ) : (
      <>
        <ReactionSum noteId={note.id} />
        <NoteComments noteId={note.id} look="sum" />
      </>
    )}
  </footer>
);
