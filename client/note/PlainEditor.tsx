import { useEffect, useId, useLayoutEffect } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { MAX_NOTE_LENGTH } from '../../shared/board/records/note.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { historyKey } from './history-key.ts';
import { GrowingTextArea } from './GrowingTextArea.tsx';
import { LengthHint } from './LengthHint.tsx';
import type { Selection } from './merge-typing.ts';
import { refusalKey } from './refusal-key.ts';
import { useNoteTyping } from './use-note-typing.ts';
import { useSayWriting } from './use-say-writing.ts';
import styles from './PlainEditor.module.css';

type PlainEditorProps = {
  noteId: string;
  /** Filled when the field goes: where the writer was in the text. */
  caret?: RefObject<Selection | null>;
  /** The writer is done; `byKey` when they said so by a key and the focus should stay on the note. */
  onLeave: (byKey: boolean) => void;
};

/** The note's text without its looks, open for writing at once: until the editor that knows them has come. Nobody's formats are lost by it. */
export const PlainEditor = ({ noteId, caret, onLeave }: PlainEditorProps) => {
  const t = useText();
  const board = useBoard();
  const helpId = useId();
  const { value, notSaved, field, keep } = useNoteTyping(noteId);
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

  useLayoutEffect(() => {
    const textarea = field.ref.current;
    return () => {
      if (!textarea) return;
      if (caret) caret.current = { start: textarea.selectionStart, end: textarea.selectionEnd };
      keep(textarea.value);
    };
  }, [caret, field.ref, keep]);

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
