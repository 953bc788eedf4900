import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { MAX_NOTE_LENGTH } from '../../shared/board/records/note.ts';
import { useBoard } from '../board/hooks.ts';
import { useText } from '../i18n/text.ts';
import { GrowingTextArea } from './GrowingTextArea.tsx';
import styles from './WaitingField.module.css';

/** Where a writer is in a text, in UTF-16 code units; a caret has both ends in one place. */
export type Selection = { readonly start: number; readonly end: number };

/** Where a writer was in a text that others may have changed meanwhile. */
export type LeftAt = { readonly selection: Selection; readonly text: string };

type WaitingFieldProps = {
  noteId: string;
  /** Filled when the field goes: where the writer was in what they saw. */
  leftAt: RefObject<LeftAt | null>;
  onLeave: (byKey: boolean) => void;
};

/**
 * Takes a note's words until the editor has come, and in its place where that can't be fetched. What is written in it gets into
 * the note at once; what others write meanwhile stays, and so does how words look, but it is not seen here.
 */
export const WaitingField = ({ noteId, leftAt, onLeave }: WaitingFieldProps) => {
  const t = useText();
  const board = useBoard();
  const ref = useRef<HTMLTextAreaElement>(null);
  const [value, setValue] = useState(() => board.store.note(noteId)?.text ?? '');
  /** What of the field is in the note. */
  const kept = useRef(value);

  const keep = useCallback(
    (text: string) => {
      if (text === kept.current) return;
      const args = { id: noteId, base: kept.current, text };
      if (board.act({ name: 'note.editText', args }).ok) kept.current = text;
    },
    [board, noteId],
  );

  useLayoutEffect(() => {
    const field = ref.current;
    if (!field) return undefined;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    return () => {
      const selection = { start: field.selectionStart, end: field.selectionEnd };
      leftAt.current = { selection, text: field.value };
      // What was being composed when it went.
      keep(field.value);
    };
  }, [leftAt, keep]);

  return (
    <GrowingTextArea
      ref={ref}
      className={styles.field}
      value={value}
      maxLength={MAX_NOTE_LENGTH}
      aria-label={t('note.editLabel')}
      onChange={({ target, nativeEvent }) => {
        setValue(target.value);
        if (!(nativeEvent instanceof InputEvent) || !nativeEvent.isComposing) keep(target.value);
      }}
      onCompositionEnd={({ currentTarget }) => keep(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onLeave(true);
      }}
      onBlur={({ currentTarget }) => {
        // Only another window has come to the front: the writer is still here.
        if (document.activeElement !== currentTarget) onLeave(false);
      }}
    />
  );
};
