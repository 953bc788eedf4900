import { noteSelector } from '../note/note-focus.ts';
import type { WordsTakenAlong } from './words-taken-along.ts';

/** The board's content comes a moment after its header; longer than this (ms) nobody waits for a note that is gone. */
const PATIENCE_MS = 5000;
const LOOK_MS = 100;

const placeOf = ({ noteId, sectionId }: WordsTakenAlong): string | null => {
  if (noteId !== null) return noteSelector(noteId);
  return sectionId === null ? null : `[data-writing-box="${CSS.escape(sectionId)}"]`;
};

/** Gives the focus to where the words were written, once it is on the page. Returns how to stop looking. */
export const focusWhereWritten = (words: WordsTakenAlong, onDone: () => void): (() => void) => {
  const place = placeOf(words);
  const until = Date.now() + PATIENCE_MS;
  const timer = setInterval(() => {
    const element = place === null ? null : document.querySelector<HTMLElement>(place);
    element?.focus();
    if (element || place === null || Date.now() > until) {
      clearInterval(timer);
      onDone();
    }
  }, LOOK_MS);
  return () => clearInterval(timer);
};
