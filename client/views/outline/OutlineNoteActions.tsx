import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo } from 'react';
import { useMay, useNote } from '../../board/hooks.ts';
import { useText } from '../../i18n/text.ts';
import { startEditing } from '../../note/editing.ts';
import { moveChange, textChange } from '../../note/note-changes.ts';
import { openNoteDialog } from '../../note/note-dialogs.ts';
import { noteTitle } from '../../note/note-excerpt.ts';
import { NoteComments } from '../../note/NoteComments.tsx';
import { NoteMenu } from '../../note/NoteMenu.tsx';
import { NoteReactions } from '../../note/NoteReactions.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ReasonIconButton } from '../../ui/ReasonIconButton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useStepNote } from './use-step-note.ts';
import styles from './OutlineNoteActions.module.css';

type PlaceProps = { noteId: string; sectionId: string };

/**
 * One step up or down in the note's section; at the end of the way the button stays, and says why it leads nowhere. On a phone
 * there is no room for them: "Move…" does the same.
 */
const StepButtons = ({ noteId, sectionId }: PlaceProps) => {
  const t = useText();
  const { step, whyNot } = useStepNote(sectionId);
  return (
    <>
      <ReasonIconButton
        label={t('outline.moveUp')}
        reason={whyNot(noteId, -1)}
        icon={<ArrowUp aria-hidden="true" size={16} />}
        className={classNames(styles.step, styles.nudge)}
        onClick={() => step(noteId, -1)}
      />
      <ReasonIconButton
        label={t('outline.moveDown')}
        reason={whyNot(noteId, 1)}
        icon={<ArrowDown aria-hidden="true" size={16} />}
        className={classNames(styles.step, styles.nudge)}
        onClick={() => step(noteId, 1)}
      />
    </>
  );
};

/**
 * What can be done with a note, as buttons. What one may not do has no button here; it stands in the menu with its
 * reason, so that a board of others' notes is not a wall of greyed buttons.
 */
export const OutlineNoteActions = (props: PlaceProps) => {
  const { noteId } = props;
  const t = useText();
  const note = useNote(noteId);
  const mayEdit = useMay(useMemo(() => textChange(noteId), [noteId])).ok;
  const mayMove = useMay(useMemo(() => moveChange(noteId), [noteId])).ok;
  const name = noteTitle(note) || t('note.empty');

  return (
    <Toolbar label={t('outline.noteActions', { note: name })} className={styles.actions}>
      <NoteReactions noteId={noteId} />
      <NoteComments noteId={noteId} look="words" />
      {mayEdit && (
        <button type="button" className={styles.button} onClick={() => startEditing(noteId)}>
          {t('note.edit')}
        </button>
      )}
      {mayMove && (
        <button
          type="button"
          className={styles.button}
          onClick={() => openNoteDialog('move', noteId)}
        >
          {t('note.move')}
        </button>
      )}
      {mayMove && <StepButtons {...props} />}
      <NoteMenu noteId={noteId} className={styles.step} />
    </Toolbar>
  );
};
