import type { Board } from '../board/board.ts';
import { noteSelector } from '../note/note-focus.ts';
import { reveal } from '../note/reveal.ts';

/** A view that has to make the note's element first, as the canvas on its way there, does so within so many frames. */
const PATIENCE_FRAMES = 90;
const ASK_AGAIN_FRAMES = 15;

const wantsMotion = (): boolean => !window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The canvas moves its camera itself; scrolling would tear its window apart. */
const isOnPaper = (element: Element): boolean => element.closest('[data-paper]') !== null;

/** A long way is no movement that an eye can follow. */
const isNear = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  const { innerHeight } = window;
  return bottom > -innerHeight && top < 2 * innerHeight;
};

/** After so many frames without a movement the way is over. */
const REST_FRAMES = 6;
const TRIES = 3;

/** Whether any of it is before the reader's eyes: within the window, and within all that scrolls in it. */
const isInSight = (element: Element): Promise<boolean> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      resolve(entry?.isIntersecting ?? false);
    });
    observer.observe(element);
  });

/**
 * What comes or goes above the note meanwhile, as a page of a section or notes that become whole, ends the way at a wrong
 * place: then the rest is gone at once.
 */
const arrive = (noteId: string, goesOn: () => boolean, tries = TRIES): void => {
  let rested = 0;
  let before = Number.NaN;
  const settle = async (element: Element): Promise<void> => {
    if ((await isInSight(element)) || !goesOn() || tries === 0) return;
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
    arrive(noteId, goesOn, tries - 1);
  };
  const look = (framesLeft: number): void => {
    const element = document.querySelector(noteSelector(noteId));
    if (!goesOn() || !element || framesLeft === 0) return;
    const { top } = element.getBoundingClientRect();
    rested = top === before ? rested + 1 : 0;
    before = top;
    if (rested < REST_FRAMES) requestAnimationFrame(() => look(framesLeft - 1));
    else void settle(element);
  };
  look(PATIENCE_FRAMES);
};

let journey = 0;
let goal: string | null = null;

/** The note that the reader is being led to, while it has not been found yet. */
export const onTheWayTo = (): string | null => goal;

/** Brings a note of the open board before the reader's eyes, in any view; with the focus, if it is to follow. */
export const goToNote = (
  { store }: Board,
  noteId: string,
  { withFocus }: { readonly withFocus: boolean },
): void => {
  const section = store.place(noteId)?.section ?? '';
  const place = { section: store.sectionIds().includes(section) ? section : '', note: noteId };
  reveal(place);
  journey += 1;
  const own = journey;
  goal = noteId;
  const look = (framesLeft: number): void => {
    if (own !== journey) return;
    const element = document.querySelector<HTMLElement>(noteSelector(noteId));
    if (!element) {
      // A list that had the note hidden when it was first asked has it by now.
      if (framesLeft % ASK_AGAIN_FRAMES === 0) reveal(place);
      if (framesLeft > 0) requestAnimationFrame(() => look(framesLeft - 1));
      else goal = null;
      return;
    }
    goal = null;
    if (withFocus) element.focus({ preventScroll: true, focusVisible: true });
    if (isOnPaper(element)) return;
    const behavior = wantsMotion() && isNear(element) ? 'smooth' : 'auto';
    element.scrollIntoView({ behavior, block: 'center', inline: 'nearest' });
    arrive(noteId, () => own === journey);
  };
  requestAnimationFrame(() => look(PATIENCE_FRAMES));
};
