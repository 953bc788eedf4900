import { memo } from 'react';
import { UnseenMark } from '../find/UnseenMark.tsx';
import { useNote } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { ChooseMark } from '../several/ChooseMark.tsx';
import { Optional } from '../ui/Optional.tsx';
import { stopEditing, useIsEditing } from './editing.ts';
import { NoteBody } from './NoteBody.tsx';
import { NoteByline } from './NoteByline.tsx';
import { ColorSpoken } from './ColorSpoken.tsx';
import { hostOf } from './link-card.ts';
import { NoteFile } from '../files/NoteFile.tsx';
import { noteShade } from './note-colors.ts';
import { NoteEditor } from './NoteEditor.tsx';
import { NoteComments, NoteOrganisations } from './NoteComments.tsx';
import { NoteDateLine } from './NoteDateLine.tsx';
import { useNoteAnswers } from './note-answers.ts';
import { focusNoteSoon } from './note-focus.ts';
import { NoteMenu } from './NoteMenu.tsx';
import { NoteReactions } from './NoteReactions.tsx';
import { OutwardLink } from './OutwardLink.tsx';
import styles from './NoteCard.module.css';

/** The id of the element that holds a note's words, to name the note by. */
export const noteTextId = (noteId: string): string => `note-text-${noteId}`;

type NoteCardProps = {
  noteId: string;
  /** A picture of the note only, as under a pointer that drags it: nothing in it can be used. */
  still?: boolean;
};

/** A note as every view shows it: words, tags, who wrote it, reactions, and what can be done with it. */
export const NoteCard = memo(({ noteId, still = false }: NoteCardProps) => {
  const note = useNote(noteId);
  const isEditing = useIsEditing(noteId) && !still;
  if (!note) return null;

  const leave = (byKey: boolean) => {
    stopEditing(noteId);
    if (byKey) focusNoteSoon(noteId);
  };

  const file = note.attachment && (
    <NoteFile noteId={noteId} attachment={note.attachment} still={still} />
  );

  return (
    <div className={styles.card} style={noteShade(note.color)}>
      {!still && <UnseenMark noteId={noteId} />}
      {!still && <ChooseMark noteId={noteId} />}
      {isEditing ? (
        <>
          {file}
          <NoteEditor noteId={noteId} onLeave={leave} />
        </>
      ) : (
        <div id={still ? undefined : noteTextId(noteId)} className={styles.body}>
          {file}
          {(!file || note.text.trim() !== '') && <NoteBody text={note.text} marks={note.marks} />}
        </div>
      )}
      {note.link !== undefined && <NoteLink href={note.link} />}
      <ColorSpoken color={note.color} />
      <AnswersOfNote noteId={noteId} />
      <NoteDateLine date={note.date} />
      {note.tags.length > 0 && <NoteTags tags={note.tags} />}
      {!still && <NoteOrganisations noteId={noteId} />}
      <div className={styles.footer}>
        <NoteByline
          noteId={noteId}
          author={note.author}
          origin={note.origin}
          originState={note.originState}
        />
        {!still && (
          <div className={styles.actions}>
            <NoteReactions noteId={noteId} />
            <NoteComments noteId={noteId} look="button" />
            <NoteMenu noteId={noteId} className={styles.menu} />
          </div>
        )}
      </div>
    </div>
  );
});
NoteCard.displayName = 'NoteCard';

/** What was answered for the note, as soon as what draws it is here. */
export const AnswersOfNote = ({ noteId }: { noteId: string }) => {
  const draw = useNoteAnswers();
  return draw && <Optional>{draw(noteId)}</Optional>;
};

export const NoteTags = ({ tags }: { tags: readonly string[] }) => {
  const t = useText();
  return (
    <ul aria-label={t('note.tagsLabel')} data-words="" className={styles.tags}>
      {tags.map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
    </ul>
  );
};

/** Where a note leads, by the name of the place: the note's words are the title. */
export const NoteLink = ({ href }: { href: string }) => (
  <p data-words="" className={styles.link}>
    <OutwardLink href={href} text={hostOf(href)} />
  </p>
);
