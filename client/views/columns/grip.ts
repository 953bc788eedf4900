import type { KeyboardEvent, MouseEvent, TouchEvent } from 'react';

/** What may begin to carry a note. */
export type Press = MouseEvent | TouchEvent | KeyboardEvent;

/** Carries the note on which a press was. */
export type Hands = (press: Press, note: HTMLElement) => void;

/** What ends a press that has led to nothing yet. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  mousedown: ['mouseup'],
  touchstart: ['touchend', 'touchcancel'],
  keydown: ['focusout'],
};

/** The note that a press could lift; keys lift the one that has the focus itself. */
const movableUnder = ({ type, target }: Press): HTMLElement | null => {
  if (!(target instanceof Element)) return null;
  const note = target.closest<HTMLElement>('[data-movable]');
  return type === 'keydown' && note !== target ? null : note;
};

const isLift = (press: Press): boolean => !('key' in press) || press.key === ' ';

export type Grip = {
  /** A mouse, a finger or a key went down on the page. */
  readonly press: (press: Press) => void;
  /** A note will be lifted by keys as soon as there are hands. */
  readonly isWaiting: () => boolean;
  /** The hands are here; what was pressed before, and still is, is theirs. */
  readonly come: (hands: Hands) => void;
  readonly go: () => void;
};

/**
 * Takes hold of notes for hands that come after the page: whoever presses before, and holds on, has the note in the hand
 * when they are here. `want` is called when somebody does.
 */
export const createGrip = (want: () => void): Grip => {
  let hands: Hands | null = null;
  let early: {
    readonly press: Press;
    readonly note: HTMLElement;
    readonly off: () => void;
  } | null = null;

  const forget = (): void => {
    early?.off();
    early = null;
  };

  const keep = (press: Press, note: HTMLElement): void => {
    forget();
    const ends = ENDS[press.type] ?? [];
    for (const end of ends) window.addEventListener(end, forget);
    const off = (): void => {
      for (const end of ends) window.removeEventListener(end, forget);
    };
    early = { press, note, off };
    want();
  };

  return {
    press: (press) => {
      const note = isLift(press) ? movableUnder(press) : null;
      if (!note) return;
      if (hands) {
        hands(press, note);
        return;
      }
      // The page would scroll.
      if (press.type === 'keydown') press.preventDefault();
      keep(press, note);
    },
    isWaiting: () => early?.press.type === 'keydown',
    come: (next) => {
      hands = next;
      const waiting = early;
      forget();
      if (waiting?.note.isConnected) next(waiting.press, waiting.note);
    },
    go: () => {
      hands = null;
    },
  };
};
