import { useEffect } from 'react';
import type { Board } from '../board/board.ts';
import { noteSelector, notesWithin } from '../note/note-focus.ts';
import { chooseAlso, choosing, stopChoosing, toggleChosen } from './choosing.ts';

/** Presses that belong to something else in a note. */
const CONTROLS =
  'a, button, input, label, select, summary, textarea, [contenteditable], [popover], dialog';

/** From one note to another: as they stand on the page, or in the board's order where one of them is out of sight. */
const between = ({ store }: Board, from: string, to: string): readonly string[] => {
  const onPage = notesWithin(document).flatMap(({ dataset }) => dataset['note'] ?? []);
  const order = onPage.includes(from) && onPage.includes(to) ? onPage : store.allNoteIds();
  const [low, high] = [order.indexOf(from), order.indexOf(to)].toSorted((a, b) => a - b);
  return low === undefined || low < 0 ? [to] : order.slice(low, (high ?? low) + 1);
};

const noteOf = (event: MouseEvent): string | null => {
  const { target } = event;
  if (!(target instanceof Element) || target.closest(CONTROLS)) return null;
  return target.closest<HTMLElement>('[data-note]')?.dataset['note'] ?? null;
};

/**
 * Ctrl (⌘) and a click choose one more note, Shift and a click all up to it; Esc ends it. Presses without these keys, and
 * those on buttons and in texts, are what they always are.
 */
export const useChoosingHands = (board: Board, isOn: boolean): void => {
  useEffect(() => {
    if (!isOn) return undefined;
    const stop = new AbortController();
    const options = { signal: stop.signal, capture: true };
    const isMeant = ({ ctrlKey, metaKey, shiftKey, button }: MouseEvent): boolean =>
      button === 0 && (ctrlKey || metaKey || shiftKey);
    const onPress = (event: MouseEvent): void => {
      // Not a selection of words.
      if (isMeant(event) && event.shiftKey && noteOf(event) !== null) event.preventDefault();
    };
    const onClick = (event: MouseEvent): void => {
      const noteId = isMeant(event) ? noteOf(event) : null;
      if (noteId === null) return;
      const { anchor } = choosing();
      if (event.shiftKey && anchor !== null) chooseAlso(between(board, anchor, noteId));
      else toggleChosen(noteId);
      event.preventDefault();
      event.stopPropagation();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.key !== 'Escape' || event.defaultPrevented || !choosing().isOn) return;
      if (
        !(target instanceof Element) ||
        target.closest('textarea, [contenteditable], dialog, [popover]')
      )
        return;
      const { anchor } = choosing();
      stopChoosing();
      event.preventDefault();
      if (anchor !== null) document.querySelector<HTMLElement>(noteSelector(anchor))?.focus();
    };
    document.addEventListener('mousedown', onPress, options);
    document.addEventListener('click', onClick, options);
    document.addEventListener('keydown', onKeyDown, { signal: stop.signal });
    return () => stop.abort();
  }, [board, isOn]);
};
