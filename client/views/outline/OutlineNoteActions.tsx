import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useBoard, useMay, useNoteIds, useNote } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { startEditing } from '../../note/editing.ts';
import { moveNote } from '../../note/move-note.ts';
import { MoveDialog } from '../../note/MoveDialog.tsx';
import { moveChange, textChange } from '../../note/note-changes.ts';
import { noteExcerpt } from '../../note/note-excerpt.ts';
import { NoteMenu } from '../../note/NoteMenu.tsx';
import { NoteReactions } from '../../note/NoteReactions.tsx';
import { useSectionTitle } from '../../note/section-title.ts';
import { announce } from '../../ui/announcer.ts';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import styles from './OutlineNoteActions.module.css';

/**
 * One step up or down in the note's section; at the end of the way the button stays, and does nothing. On a phone
 * there is no room for them: "Move…" does the same.
 */
const StepButtons = ({ noteId }: { noteId: string }) => {
  const t = useText();
  const board = useBoard();
  const titleOf = useSectionTitle();
  // Told by the store where it is listed: its own field may name a section that is gone.
  const section = useNote(noteId)?.section ?? '';
  const listed = board.store.section(section) && !board.store.section(section)?.deleted;
  const sectionId = listed ? section : '';
  const ids = useNoteIds(sectionId);
  const index = ids.indexOf(noteId);

  const step = (to: number) => {
    if (to < 0 || to >= ids.length) return;
    if (!moveNote(board, noteId, { section: sectionId, index: to }).ok) return;
    const place = to + 1;
    announce(t('columns.announceDrop', { section: titleOf(sectionId), place, count: ids.length }));
  };

  return (
    <>
      <IconButton
        label={t('outline.moveUp')}
        icon={<ArrowUp aria-hidden="true" size={16} />}
        className={classNames(styles.step, styles.nudge)}
        aria-disabled={index <= 0 || undefined}
        onClick={() => step(index - 1)}
      />
      <IconButton
        label={t('outline.moveDown')}
        icon={<ArrowDown aria-hidden="true" size={16} />}
        className={classNames(styles.step, styles.nudge)}
        aria-disabled={index >= ids.length - 1 || undefined}
        onClick={() => step(index + 1)}
      />
    </>
  );
};

/**
 * What can be done with a note, as buttons. What one may not do has no button here; it stands in the menu with its
 * reason, so that a board of others' notes is not a wall of greyed buttons.
 */
export const OutlineNoteActions = ({ noteId }: { noteId: string }) => {
  const t = useText();
  const text = useNote(noteId)?.text ?? '';
  const mayEdit = useMay(useMemo(() => textChange(noteId), [noteId])).ok;
  const mayMove = useMay(useMemo(() => moveChange(noteId), [noteId])).ok;
  const [isMoving, setIsMoving] = useState(false);
  const name = noteExcerpt(text) || t('note.empty');

  return (
    <>
      <Toolbar label={t('outline.noteActions', { note: name })} className={styles.actions}>
        <NoteReactions noteId={noteId} />
        {mayEdit && (
          <button type="button" className={styles.button} onClick={() => startEditing(noteId)}>
            {t('note.edit')}
          </button>
        )}
        {mayMove && (
          <button type="button" className={styles.button} onClick={() => setIsMoving(true)}>
            {t('note.move')}
          </button>
        )}
        {mayMove && <StepButtons noteId={noteId} />}
        <NoteMenu noteId={noteId} className={styles.step} />
      </Toolbar>
      {isMoving && <MoveDialog noteId={noteId} onClose={() => setIsMoving(false)} />}
    </>
  );
};
