import { memo, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Note } from '../../../shared/board/records/note.ts';
import { useMay, useNote } from '../../board/hooks.ts';
import { useIsEditing } from '../../note/editing.ts';
import { NoteEditor } from '../../note/NoteEditor.tsx';
import { ColorSpoken } from '../../note/ColorSpoken.tsx';
import { noteShade } from '../../note/note-colors.ts';
import { AnswersOfNote, NoteLink, NoteTags } from '../../note/NoteCard.tsx';
import { NoteOrganisations } from '../../note/NoteComments.tsx';
import { NoteText } from '../../note/NoteText.tsx';
import { NoteFile } from '../../files/NoteFile.tsx';
import { UnseenMark } from '../../find/UnseenMark.tsx';
import { useIsMatch } from '../../find/use-find.ts';
import { useText } from '../../i18n/text.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useCanvas, useSelection } from './canvas-context.ts';
import { positionChange } from './carry.ts';
import { Handles } from './Handles.tsx';
import { NoteFoot } from './NoteFoot.tsx';
import { NoteLock } from './NoteLock.tsx';
import { choose, NOTHING_CHOSEN } from './selection.ts';
import { textSize } from './text-size.ts';
import styles from './CanvasNote.module.css';

const NoteWords = ({ note }: { note: Note }) => {
  const t = useText();
  if (note.text.trim() === '' && note.attachment) return null;
  if (note.text.trim() === '') return <span className={styles.empty}>{t('note.empty')}</span>;
  return <NoteText text={note.text} marks={note.marks} />;
};

type CanvasNoteProps = {
  noteId: string;
  /** The note that Tab leads to; the others are reached from it by arrow keys. */
  isTabStop: boolean;
};

/** A note lying on the canvas. Where it lies is the placer's business; this renders only what stands on it. */
export const CanvasNote = memo(({ noteId, isTabStop }: CanvasNoteProps) => {
  const t = useText();
  const { placer, lookout, selection, writing } = useCanvas();
  const note = useNote(noteId);
  const isChosen = useSelection(({ chosen }) => chosen.has(noteId));
  const rank = useSelection(({ current, chosen, frame }) => {
    if (current !== noteId || chosen.size > 1) return 'other';
    return frame === null ? 'alone' : 'beside';
  });
  const isCurrent = rank !== 'other';
  const takesFocus = useSelection((state) => state.toFocus === noteId);
  const isEditing = useIsEditing(noteId);
  const isMatch = useIsMatch(noteId);
  const isMovable = useMay(useMemo(() => positionChange(noteId), [noteId])).ok;
  const [isPointedAt, setPointedAt] = useState(false);
  const ref = useRef<HTMLElement>(null);
  const wordsId = useId();
  const fileId = useId();

  useLayoutEffect(
    () => (ref.current ? placer.mount(noteId, ref.current) : undefined),
    [placer, noteId],
  );

  useLayoutEffect(() => {
    if (!takesFocus) return;
    ref.current?.focus({ preventScroll: true });
    selection.setState({ toFocus: null });
  }, [takesFocus, selection]);

  if (!note) return null;
  return (
    // Reached by arrow keys from the one that Tab leads to; what it does by keys is in use-canvas-keys.
    // oxlint-disable jsx-a11y/no-noninteractive-tabindex
    <article
      ref={ref}
      data-note={noteId}
      data-movable={isMovable ? '' : undefined}
      data-current={isCurrent || isEditing ? '' : undefined}
      data-chosen={isChosen ? '' : undefined}
      data-dimmed={isMatch ? undefined : ''}
      data-text={isEditing ? 'm' : textSize(note.text)}
      tabIndex={isTabStop ? 0 : -1}
      aria-labelledby={note.attachment ? `${fileId} ${wordsId}` : wordsId}
      className={styles.note}
      style={isMatch ? noteShade(note.color) : undefined}
      onFocus={({ currentTarget }) => {
        selection.setState({ current: noteId });
        // A press is where one looks already; only the keyboard can lead out of view.
        if (!currentTarget.matches(':focus-visible')) return;
        lookout.show(noteId);
        // Keys mean the note now, and no longer the drawing that one was at.
        const { chosen, drawn } = selection.getState();
        if (drawn.size === 1 && chosen.size === 0) choose(selection, NOTHING_CHOSEN);
      }}
      // A finger points at nothing that it does not press.
      onPointerEnter={({ pointerType }) => setPointedAt(pointerType !== 'touch')}
      onPointerLeave={() => setPointedAt(false)}
    >
      <span className={styles.unseen}>
        <UnseenMark noteId={noteId} />
      </span>
      {note.attachment && (
        <div id={fileId} className={styles.file}>
          <NoteFile noteId={noteId} attachment={note.attachment} still={!isCurrent} />
        </div>
      )}
      <div id={wordsId} className={styles.words}>
        {isEditing ? (
          <NoteEditor
            noteId={noteId}
            onLeave={(byKey) => {
              writing.stop(noteId);
              if (byKey) ref.current?.focus({ preventScroll: true });
            }}
          />
        ) : (
          <NoteWords note={note} />
        )}
      </div>
      <ColorSpoken color={note.color} />
      {isChosen && <VisuallyHidden>{t('canvas.isChosen')}</VisuallyHidden>}
      {note.locked && <NoteLock />}
      {isCurrent && <AnswersOfNote noteId={noteId} />}
      {note.link !== undefined && <NoteLink href={note.link} />}
      {isCurrent && note.tags.length > 0 && <NoteTags tags={note.tags} />}
      {isCurrent && <NoteOrganisations noteId={noteId} />}
      {rank === 'alone' && isMovable && !isEditing && <Handles />}
      <NoteFoot note={note} isActive={isCurrent || (isPointedAt && !isChosen)} />
    </article>
    // oxlint-enable jsx-a11y/no-noninteractive-tabindex
  );
});
CanvasNote.displayName = 'CanvasNote';
