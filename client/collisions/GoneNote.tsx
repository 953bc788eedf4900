import { useLayoutEffect, useRef, useState } from 'react';
import type { Note } from '../../shared/board/records/note.ts';
import { useBoard, useNote, usePerson } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { adoptEditing, endAdoption, useEditedNote } from '../note/editing.ts';
import { noteShade } from '../note/note-colors.ts';
import { focusNoteSoon, notesWithin } from '../note/note-focus.ts';
import { NoteEditor } from '../note/NoteEditor.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './GoneNote.module.css';

type PanelProps = { note: Note; by: string };

/** Any note of the section that it lay in, else any at all: somewhere on the board. */
const nearest = (section: string): string | undefined => {
  const list = document.querySelector(`[data-notes="${CSS.escape(section)}"]`);
  const notes = [...(list ? notesWithin(list) : []), ...notesWithin(document)];
  return notes[0]?.dataset['note'];
};

const Panel = ({ note, by }: PanelProps) => {
  const t = useText();
  const board = useBoard();
  const person = usePerson(by);
  const ref = useRef<HTMLElement>(null);
  const [isTaken, setTaken] = useState(false);
  const { id } = note;
  const restore = { op: 'delete', root: 'notes', id, field: 'deleted' } as const;

  // First the views give the note up, or the field that goes would end the writing.
  useLayoutEffect(() => {
    adoptEditing(id);
    setTaken(true);
    return () => endAdoption(id, 'open');
  }, [id]);

  const close = (byKey: boolean) => {
    if (!byKey && ref.current?.contains(document.activeElement)) return;
    endAdoption(id, 'closed');
    const next = byKey ? nearest(note.section) : undefined;
    if (next !== undefined) focusNoteSoon(next);
  };

  return (
    <section ref={ref} aria-label={t('note.editLabel')} className={styles.panel}>
      <p>{t('hand.goneWhileWriting', { name: person?.name || t('note.writingSomebody') })}</p>
      <div className={styles.words} style={noteShade(note.color)}>
        {isTaken && <NoteEditor noteId={id} onLeave={close} />}
      </div>
      {/* A press on a button must not end the writing before it is a click. */}
      <div role="presentation" className={styles.deeds} onPointerDown={(e) => e.preventDefault()}>
        {board.may(restore).ok && (
          <Button
            look="primary"
            onClick={() => board.act({ name: 'note.restore', args: { ids: [id] } })}
          >
            {t('board.restore')}
          </Button>
        )}
        <Button onClick={() => close(true)}>{t('common.close')}</Button>
      </div>
    </section>
  );
};

const Watched = ({ noteId }: { noteId: string }) => {
  const { personId } = useBoard();
  const note = useNote(noteId);
  const by = note?.deleted?.by;
  return note && by !== undefined && by !== personId ? <Panel note={note} by={by} /> : null;
};

/**
 * Somebody took away the note that one is writing in: the words stay open where they were, for nothing may take somebody out
 * of a sentence. What is written goes on into the note, which comes back as it is then.
 */
export const GoneNote = () => {
  const noteId = useEditedNote();
  return noteId === null ? null : <Watched key={noteId} noteId={noteId} />;
};
