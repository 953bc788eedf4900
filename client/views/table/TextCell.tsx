import { useNote } from '../../board/hooks.ts';
import { UnseenMark } from '../../find/UnseenMark.tsx';
import { useText } from '../../i18n/text.ts';
import { stopEditing, useIsEditing } from '../../note/editing.ts';
import { ColorSpoken } from '../../note/ColorSpoken.tsx';
import { noteShade } from '../../note/note-colors.ts';
import { NoteEditor } from '../../note/NoteEditor.tsx';
import { focusNoteSoon } from '../../note/note-focus.ts';
import { NoteFile } from '../../files/NoteFile.tsx';
import { NoteLink } from '../../note/NoteCard.tsx';
import { NoteText } from '../../note/NoteText.tsx';
import styles from './cells.module.css';

type TextCellProps = {
  noteId: string;
  /** Somebody who may not write in it wants to read the whole of it. */
  isOpen: boolean;
};

/** A note's words: two lines of them, all of them for whoever opens the cell. */
export const TextCell = ({ noteId, isOpen }: TextCellProps) => {
  const t = useText();
  const note = useNote(noteId);
  const isEditing = useIsEditing(noteId);
  if (!note) return null;

  const leave = (byKey: boolean) => {
    stopEditing(noteId);
    if (byKey) focusNoteSoon(noteId);
  };

  return (
    <>
      <span aria-hidden="true" className={styles.bar} style={noteShade(note.color)} />
      <div className={styles.words}>
        {note.text.trim() === '' && note.attachment ? null : note.text.trim() === '' ? (
          <p className={styles.nothing}>{t('note.empty')}</p>
        ) : (
          <NoteText text={note.text} marks={note.marks} />
        )}
        {note.attachment && <NoteFile noteId={noteId} attachment={note.attachment} look="cell" />}
        {note.link !== undefined && <NoteLink href={note.link} />}
      </div>
      <UnseenMark noteId={noteId} />
      <ColorSpoken color={note.color} />
      {isEditing && (
        <div className={styles.over} style={noteShade(note.color)}>
          <NoteEditor noteId={noteId} onLeave={leave} />
        </div>
      )}
      {isOpen && !isEditing && (
        <div aria-hidden="true" className={styles.over} style={noteShade(note.color)}>
          <NoteText text={note.text} marks={note.marks} />
        </div>
      )}
    </>
  );
};
