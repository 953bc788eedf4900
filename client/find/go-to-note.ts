import type { Board } from '../board/board.ts';
import { noteSelector } from '../note/note-focus.ts';
import { reveal } from '../note/reveal.ts';

/** A view that has to make the note's element first, as the canvas on its way there, does so within so many frames. */
const PATIENCE_FRAMES = 90;

const wantsMotion = (): boolean => !window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The canvas moves its camera itself; scrolling would tear its window apart. */
const isOnPaper = (element: Element): boolean => element.closest('[data-paper]') !== null;

let journey = 0;

/** Brings a note of the open board before the reader's eyes, in any view; with the focus, if it is to follow. */
export const goToNote = (
  { store }: Board,
  noteId: string,
  { withFocus }: { readonly withFocus: boolean },
): void => {
  const section = store.place(noteId)?.section ?? '';
  reveal({ section: store.sectionIds().includes(section) ? section : '', note: noteId });
  journey += 1;
  const own = journey;
  const look = (framesLeft: number): void => {
    if (own !== journey) return;
    const element = document.querySelector<HTMLElement>(noteSelector(noteId));
    if (!element) {
      if (framesLeft > 0) requestAnimationFrame(() => look(framesLeft - 1));
      return;
    }
    if (!isOnPaper(element)) {
      const behavior = wantsMotion() ? 'smooth' : 'auto';
      element.scrollIntoView({ behavior, block: 'center', inline: 'nearest' });
    }
    if (withFocus) element.focus({ preventScroll: true, focusVisible: true });
  };
  requestAnimationFrame(() => look(PATIENCE_FRAMES));
};
