import type { Note } from '../../../shared/board/records/note.ts';
import { REACTION_KINDS } from '../../../shared/board/records/reaction.ts';
import { usePerson, useReactions } from '../../board/hooks.ts';
import { NoteReactions } from '../../note/NoteReactions.tsx';
import styles from './CanvasNote.module.css';

/** How many people have said something of the note with a click; the same in every view, but here one number. */
const ReactionSum = ({ noteId }: { noteId: string }) => {
  const { counts } = useReactions(noteId);
  const sum = REACTION_KINDS.reduce((total, kind) => total + counts[kind], 0);
  return sum > 0 ? <span className={styles.sum}>♥ {sum}</span> : null;
};

type NoteFootProps = {
  note: Note;
  /** The note one is at: its buttons are there. Elsewhere they would be a thousand buttons nobody presses. */
  isActive: boolean;
};

/** The lower line of a note: who wrote it, and what one can do with it. */
export const NoteFoot = ({ note, isActive }: NoteFootProps) => {
  const author = usePerson(note.author);
  return (
    <footer className={styles.foot}>
      <span className={styles.author}>{author?.name}</span>
      {isActive ? <NoteReactions noteId={note.id} /> : <ReactionSum noteId={note.id} />}
    </footer>
  );
};
