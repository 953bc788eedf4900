import { openComments } from '../comments/open-comments.ts';
import { noteSelector } from '../note/note-focus.ts';
import { type WordsTakenAlong, wordsUnderCaret } from './words-taken-along.ts';

/** The board's content comes a moment after its header; longer than this (ms) nobody waits for a note that is gone. */
const PATIENCE_MS = 5000;
const LOOK_MS = 100;

const placeOf = ({ noteId, sectionId, commentsOf }: WordsTakenAlong): string | null => {
  if (commentsOf !== null) return `[data-comments-of="${CSS.escape(commentsOf)}"] textarea`;
  if (noteId !== null) return noteSelector(noteId);
  return sectionId === null ? null : `[data-writing-box="${CSS.escape(sectionId)}"]`;
};

/** The reader has gone on by themselves, and writes elsewhere on the page. */
const isElsewhere = (place: HTMLElement): boolean =>
  document.activeElement !== place && wordsUnderCaret() !== null;

/** Gives the focus to where the words were written, once it is on the page. Returns how to stop looking. */
export const focusWhereWritten = (words: WordsTakenAlong, onDone: () => void): (() => void) => {
  const place = placeOf(words);
  if (words.commentsOf !== null) openComments(words.commentsOf);
  const until = Date.now() + PATIENCE_MS;
  /** True once there is nothing more to look for. */
  const look = (): boolean => {
    const element = place === null ? null : document.querySelector<HTMLElement>(place);
    if (element && !isElsewhere(element)) element.focus();
    return element !== null || place === null || Date.now() > until;
  };
  if (look()) {
    onDone();
    return () => {};
  }
  const timer = setInterval(() => {
    if (!look()) return;
    clearInterval(timer);
    onDone();
  }, LOOK_MS);
  return () => clearInterval(timer);
};
