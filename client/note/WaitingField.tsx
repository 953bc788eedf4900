import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { MAX_NOTE_LENGTH } from '../../shared/board/records/note.ts';
import { classNames } from '../ui/class-names.ts';
import { GrowingTextArea } from './GrowingTextArea.tsx';
import type { RichPlace } from './rich-place.ts';
import styles from './WaitingField.module.css';

/** Where a writer is in a text, in UTF-16 code units; a caret has both ends in one place. */
export type Selection = { readonly start: number; readonly end: number };

/** Where a writer was in a text that others may have changed meanwhile. */
export type LeftAt = { readonly selection: Selection; readonly text: string };

type WaitingFieldProps = {
  /** What is written in. */
  at: Pick<RichPlace, 'read' | 'write'>;
  label: string;
  className?: string | undefined;
  /** Filled when the field goes: where the writer was in what they saw. */
  leftAt: RefObject<LeftAt | null>;
  onLeave: (byKey: boolean) => void;
  /** See `RichEditor`. */
  onDone?: (() => void) | undefined;
};

/**
 * Takes words until the editor has come, and in its place where that can't be fetched. What is written in it gets into
 * the text at once; what others write meanwhile stays, and so does how words look, but it is not seen here.
 */
export const WaitingField = (props: WaitingFieldProps) => {
  const { at, label, className, leftAt, onLeave, onDone } = props;
  const ref = useRef<HTMLTextAreaElement>(null);
  const [value, setValue] = useState(() => at.read().text);
  /** What of the field is in the text. */
  const kept = useRef(value);

  const keep = useCallback(
    (text: string) => {
      if (text === kept.current) return;
      const edit = { name: 'note.editText', base: kept.current, text } as const;
      if (at.write(edit).ok) kept.current = text;
    },
    [at],
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
      className={classNames(styles.field, className)}
      value={value}
      maxLength={MAX_NOTE_LENGTH}
      aria-label={label}
      onChange={({ target, nativeEvent }) => {
        setValue(target.value);
        if (!(nativeEvent instanceof InputEvent) || !nativeEvent.isComposing) keep(target.value);
      }}
      onCompositionEnd={({ currentTarget }) => keep(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (!isDone && event.key !== 'Escape') return;
        event.preventDefault();
        if (isDone && onDone) onDone();
        else onLeave(true);
      }}
      onBlur={({ currentTarget }) => {
        // Only another window has come to the front: the writer is still here.
        if (document.activeElement !== currentTarget) onLeave(false);
      }}
    />
  );
};
