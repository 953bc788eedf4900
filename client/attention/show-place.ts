import { noteSelector } from '../note/note-focus.ts';
import { expectReveal, onTurned, reveal, type RevealedPlace } from '../note/reveal.ts';
import { isWriting } from '../ui/text-fields.ts';

/** A board's content comes a moment after its header; longer than this (ms) nobody looks for what is gone. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 100;
/** After so long a board has done all that it does when it comes. */
const SETTLED_MS = 500;

/** How the views mark it: a note in each of them, a section in columns and outline, its frame on the canvas. */
export const selectorOf = ({ section, note }: RevealedPlace): string =>
  note === null
    ? `[data-section="${CSS.escape(section)}"], [data-frame="${CSS.escape(section)}"]`
    : noteSelector(note);

const wantsMotion = (): boolean => !window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The canvas moves its camera itself; scrolling would tear its window apart. */
const isOnPaper = (element: Element): boolean => element.closest('[data-paper]') !== null;

const scrollTo = (element: Element, note: string | null): void => {
  if (isOnPaper(element)) return;
  element.scrollIntoView({
    behavior: wantsMotion() ? 'smooth' : 'auto',
    block: note === null ? 'start' : 'center',
    inline: 'center',
  });
};

/** Never out of a text, whatever happened since it was decided to come here. */
const takeFocus = (element: HTMLElement, note: string | null): void => {
  if (isWriting()) return;
  const heading = note === null ? element.querySelector<HTMLElement>('h2') : element;
  if (!heading) return;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
};

/** At least a part of it is seen. */
export const isInView = (place: RevealedPlace): boolean => {
  const element = document.querySelector(selectorOf(place));
  if (!element) return false;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
};

type ShowOptions = {
  /** Whether the focus goes there, too. */
  readonly withFocus: boolean;
  /** It is there, or is nowhere to be found. */
  readonly onDone: () => void;
};

/**
 * Brings a place of the open board before the reader's eyes as soon as it is on the page; a reader who turns to another
 * section meanwhile stays there. Returns how to stop.
 */
export const showPlace = (
  place: RevealedPlace,
  { withFocus, onDone }: ShowOptions,
): (() => void) => {
  const until = Date.now() + PATIENCE_MS;
  const find = () => document.querySelector<HTMLElement>(selectorOf(place));
  const end = (): void => {
    stop();
    // The view that has just come would still put the cursor into its first field.
    setTimeout(() => expectReveal(false), SETTLED_MS);
    onDone();
  };
  const look = (): void => {
    if (!find()) reveal(place);
    const element = find();
    if (!element && Date.now() <= until) return;
    if (element) {
      scrollTo(element, place.note);
      if (withFocus) takeFocus(element, place.note);
    }
    end();
  };
  const timer = setInterval(look, LOOK_MS);
  const forget = onTurned(end);
  const stop = (): void => {
    clearInterval(timer);
    forget();
  };
  return stop;
};
