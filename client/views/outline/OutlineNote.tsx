import { memo } from 'react';
import type { KeyboardEvent } from 'react';
import type { NoteColor } from '../../../shared/board/colors.ts';
import { useBoard, useNote } from '../../board/hooks.ts';
import { UnseenMark } from '../../find/UnseenMark.tsx';
import { useText } from '../../i18n/text.ts';
import { startEditing, stopEditing, useIsEditing } from '../../note/editing.ts';
import { NoteDateLine } from '../../note/NoteDateLine.tsx';
import { CommentsInline, NoteOrganisations } from '../../note/NoteComments.tsx';
import { NoteByline } from '../../note/NoteByline.tsx';
import { textChange } from '../../note/note-changes.ts';
import { useColorName } from '../../note/color-name.ts';
import { ColorSpoken } from '../../note/ColorSpoken.tsx';
import { noteShade } from '../../note/note-colors.ts';
import { NoteEditor } from '../../note/NoteEditor.tsx';
import { focusNoteSoon } from '../../note/note-focus.ts';
import { NoteFile } from '../../files/NoteFile.tsx';
import { AnswersOfNote, NoteLink } from '../../note/NoteCard.tsx';
import { NoteText } from '../../note/NoteText.tsx';
import { useKeptFocus } from '../../note/use-kept-focus.ts';
import { ChooseMark } from '../../several/ChooseMark.tsx';
import { OutlineNoteActions } from './OutlineNoteActions.tsx';
import { focusNeighbour } from './focus-neighbour.ts';
import styles from './OutlineNote.module.css';

/** The colour's name, for the ear and the eye: a board's legend gives colours their meaning. */
const NoteColorName = ({ color }: { color: NoteColor }) => (
  <p>
    <ColorSpoken color={color} />
    <span aria-hidden="true">{useColorName(color)}</span>
  </p>
);

type OutlineNoteProps = {
  noteId: string;
  /** Where it is listed; '' among the notes without a section. */
  sectionId: string;
};

/** A note as an item of a list: its words, then what is to be known of it, then what can be done. */
export const OutlineNote = memo(({ noteId, ...place }: OutlineNoteProps) => {
  const t = useText();
  const board = useBoard();
  const note = useNote(noteId);
  const isEditing = useIsEditing(noteId);
  const ref = useKeptFocus<HTMLLIElement>(noteId);
  if (!note) return null;

  const leave = (byKey: boolean) => {
    stopEditing(noteId);
    if (byKey) focusNoteSoon(noteId);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (event.target !== event.currentTarget || hasModifier) return;
    if (event.key === 'ArrowDown') focusNeighbour(event.currentTarget, 1);
    else if (event.key === 'ArrowUp') focusNeighbour(event.currentTarget, -1);
    else if (event.key === 'Enter' && board.may(textChange(noteId)).ok) startEditing(noteId);
    else return;
    event.preventDefault();
  };

  return (
    <li ref={ref} data-note={noteId} tabIndex={-1} className={styles.note} onKeyDown={onKeyDown}>
      <span aria-hidden="true" className={styles.bar} style={noteShade(note.color)} />
      <div className={styles.words}>
        <UnseenMark noteId={noteId} />
        <ChooseMark noteId={noteId} />
        {isEditing ? (
          <NoteEditor noteId={noteId} onLeave={leave} />
        ) : note.text.trim() === '' && note.attachment ? null : note.text.trim() === '' ? (
          <p className={styles.empty}>{t('note.empty')}</p>
        ) : (
          <NoteText text={note.text} marks={note.marks} />
        )}
        {note.attachment && <NoteFile noteId={noteId} attachment={note.attachment} look="row" />}
        {note.link !== undefined && <NoteLink href={note.link} />}
        <AnswersOfNote noteId={noteId} />
      </div>
      <div className={styles.about}>
        <NoteByline
          noteId={noteId}
          author={note.author}
          origin={note.origin}
          originState={note.originState}
        />
        <NoteColorName color={note.color} />
        <NoteDateLine date={note.date} />
        {note.tags.length > 0 && (
          <ul aria-label={t('note.tagsLabel')} data-words="" className={styles.tags}>
            {note.tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        )}
      </div>
      <NoteOrganisations noteId={noteId} />
      {!isEditing && <OutlineNoteActions noteId={noteId} {...place} />}
      <CommentsInline noteId={noteId} />
    </li>
  );
});
OutlineNote.displayName = 'OutlineNote';
