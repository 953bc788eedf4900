import { memo } from 'react';
import { useNote } from '../../board/hooks.ts';
import { NoteBody } from '../../note/NoteBody.tsx';
import { noteTextId } from '../../note/NoteCard.tsx';
import { noteShade } from '../../note/note-colors.ts';
import styles from './NoteItem.module.css';

type DistantNoteProps = {
  noteId: string;
  /** Keys have come to it: it has to become whole. */
  onFocus: () => void;
};

/** A note out of sight: its words, to be found and read, and its place in the order; the rest comes with it into view. */
export const DistantNote = memo(({ noteId, onFocus }: DistantNoteProps) => {
  const note = useNote(noteId);
  if (!note) return null;
  return (
    <article
      data-note={noteId}
      // The same stop for keys as the whole note.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-labelledby={noteTextId(noteId)}
      className={styles.distant}
      style={noteShade(note.color)}
      onFocus={onFocus}
    >
      <div id={noteTextId(noteId)}>
        <NoteBody text={note.text} marks={note.marks} />
      </div>
    </article>
  );
});
DistantNote.displayName = 'DistantNote';
