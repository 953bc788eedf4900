import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { ChangeEvent, CompositionEvent, RefObject } from 'react';
import type { NotDone } from '../board/board.ts';
import { useBoard, useNote } from '../board/hooks.ts';
import { mergeTyping, moveSelection } from './merge-typing.ts';
import type { Selection } from './merge-typing.ts';

type NoteTyping = {
  readonly value: string;
  /** Why the last keystrokes did not get into the note; `null` while all is well. */
  readonly notSaved: NotDone | null;
  /** Writes what is still being composed when the field goes. */
  readonly keep: (typed: string) => void;
  /** To be spread on the textarea. */
  readonly field: {
    readonly ref: RefObject<HTMLTextAreaElement | null>;
    readonly onChange: (event: ChangeEvent<HTMLTextAreaElement>) => void;
    readonly onCompositionStart: () => void;
    readonly onCompositionEnd: (event: CompositionEvent<HTMLTextAreaElement>) => void;
  };
};

/**
 * Ties a textarea to a note's text. Every keystroke is a small edit of the board; others' edits come into the field
 * around the caret. While a character is being composed nothing is written into the field, for that would end the
 * composition: others' edits wait until it is done.
 */
export const useNoteTyping = (noteId: string): NoteTyping => {
  const board = useBoard();
  const text = useNote(noteId)?.text ?? '';
  const ref = useRef<HTMLTextAreaElement>(null);
  const [value, setValue] = useState(text);
  const [notSaved, setNotSaved] = useState<NotDone | null>(null);
  /** The note's text that the field's text has grown from. */
  const base = useRef(text);
  const composing = useRef(false);
  const selection = useRef<Selection | null>(null);

  const show = (next: string) => {
    const field = ref.current;
    if (field && field.value !== next) {
      const { selectionStart: start, selectionEnd: end } = field;
      selection.current = moveSelection({ start, end }, field.value, next);
    }
    setValue(next);
  };

  // Setting a field's text moves its caret to the end; it goes back before anybody sees it.
  useLayoutEffect(() => {
    const wanted = selection.current;
    selection.current = null;
    if (wanted) ref.current?.setSelectionRange(wanted.start, wanted.end);
  }, [value]);

  const send = (typed: string, caret: number) => {
    board.store.flush();
    const current = board.store.note(noteId)?.text ?? '';
    const merged = mergeTyping(base.current, typed, current);
    const outcome = board.act({
      name: 'note.editText',
      args: { id: noteId, base: current, text: merged, ...(merged === typed && { caret }) },
    });
    setNotSaved(outcome.ok ? null : outcome.error);
    if (outcome.ok) base.current = merged;
    show(outcome.ok ? merged : typed);
  };

  useLayoutEffect(() => {
    // The newest text, not the rendered one: a keystroke may have come between.
    const current = board.store.note(noteId)?.text ?? '';
    if (composing.current || current === base.current) return;
    const merged = mergeTyping(base.current, ref.current?.value ?? current, current);
    base.current = current;
    show(merged);
  }, [board, noteId, text]);

  const keep = useCallback(
    (typed: string) => {
      if (!composing.current || typed === base.current) return;
      const current = board.store.note(noteId)?.text ?? '';
      const merged = mergeTyping(base.current, typed, current);
      board.act({ name: 'note.editText', args: { id: noteId, base: current, text: merged } });
    },
    [board, noteId],
  );

  return {
    value,
    notSaved,
    keep,
    field: {
      ref,
      onChange: ({ target }) => {
        if (composing.current) setValue(target.value);
        else send(target.value, target.selectionEnd);
      },
      onCompositionStart: () => {
        composing.current = true;
      },
      onCompositionEnd: ({ currentTarget }) => {
        composing.current = false;
        send(currentTarget.value, currentTarget.selectionEnd);
      },
    },
  };
};
