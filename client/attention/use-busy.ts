import { useSyncExternalStore } from 'react';
import { isWriting } from '../ui/text-fields.ts';

/** A dialog that the reader has opened is finished first, too. What is shown large is none of theirs. */
const isInDialog = (): boolean => document.querySelector('dialog[open]:not([data-shown])') !== null;

const isEmptyField = (): boolean => {
  const field = document.activeElement;
  return (
    (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) &&
    field.value === ''
  );
};

const SIGNS = ['focusin', 'focusout', 'input', 'close'] as const;

const subscribe = (listener: () => void): (() => void) => {
  // From one field to the next there is a moment in which nothing has the focus.
  const later = () => setTimeout(listener);
  for (const sign of SIGNS) document.addEventListener(sign, later, true);
  return () => {
    for (const sign of SIGNS) document.removeEventListener(sign, later, true);
  };
};

/**
 * True while the reader must not be taken elsewhere: the cursor is in a text, or a dialog is open. Nobody's patience
 * ends this. Whoever has only just come, `isNew`, may have an empty field that the page itself put the cursor into.
 */
export const useBusy = (isNew: boolean): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isInDialog() || (isWriting() && !(isNew && isEmptyField())),
  );
