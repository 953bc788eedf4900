import { useEffect, useId } from 'react';
import type { KeyboardEvent } from 'react';
import { MAX_NOTE_LENGTH } from '../../shared/board/records/note.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { GrowingTextArea } from './GrowingTextArea.tsx';
import { LengthHint } from './LengthHint.tsx';
import { refusalKey } from './refusal-key.ts';
import { useNoteTyping } from './use-note-typing.ts';
import { useSayWriting } from './use-say-writing.ts';
import styles from './NoteEditor.module.css';

type NoteEditorProps = {
  noteId: string;
  /** The writer is done; `byKey` when they said so by a key and the focus should stay on the note. */
  onLeave: (byKey: boolean) => void;
};

type HistoryDirection = 'undo' | 'redo';

/** Which way through one's own history a key press leads; browsers disagree on the key for "redo". */
const historyKey = (event: KeyboardEvent): HistoryDirection | null => {
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
};

/** The note's text, open for writing. What is typed is in the board at once: there is nothing to save or to lose. */
export const NoteEditor = ({ noteId, onLeave }: NoteEditorProps) => {
  const t = useText();
  const board = useBoard();
  const helpId = useId();
  const { value, notSaved, field } = useNoteTyping(noteId);
  const sayWriting = useSayWriting(noteId);

  useEffect(() => {
    const textarea = field.ref.current;
    if (!textarea) return;
    textarea.focus();
    sayWriting(true);
    textarea.setSelectionRange(textarea.value.length, textarea.value.length);
    // The browser's own history knows nothing of what others wrote; the board's history takes its place.
    const onBeforeInput = (event: InputEvent) => {
      if (event.inputType === 'historyUndo') board.undo();
      else if (event.inputType === 'historyRedo') board.redo();
      else return;
      event.preventDefault();
    };
    textarea.addEventListener('beforeinput', onBeforeInput);
    return () => textarea.removeEventListener('beforeinput', onBeforeInput);
  }, [board, field.ref, sayWriting]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const direction = historyKey(event);
    if (direction) {
      event.preventDefault();
      if (direction === 'undo') board.undo();
      else board.redo();
    } else if (
      event.key === 'Escape' ||
      (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
    ) {
      event.preventDefault();
      onLeave(true);
    }
  };

  return (
    <>
      <GrowingTextArea
        {...field}
        className={styles.field}
        value={value}
        maxLength={MAX_NOTE_LENGTH}
        aria-label={t('note.editLabel')}
        aria-describedby={helpId}
        onKeyDown={onKeyDown}
        onFocus={() => sayWriting(true)}
        onBlur={({ currentTarget }) => {
          sayWriting(false);
          // Only another window has come to the front: the writer is still here.
          if (document.activeElement !== currentTarget) onLeave(false);
        }}
      />
      <VisuallyHidden>
        <span id={helpId}>{t('note.editHelp')}</span>
      </VisuallyHidden>
      <LengthHint length={value.length} />
      {notSaved && (
        <p role="alert" className={styles.notSaved}>
          {t('note.editRefused', { reason: t(refusalKey(notSaved)) })}
        </p>
      )}
    </>
  );
};
