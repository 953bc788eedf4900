import { createStore } from 'zustand';

/** A place on the open board with a meaning in every view. `section` is the note's, when there is a note. */
export type RevealedPlace = { readonly section: string; readonly note: string | null };

type Asked = {
  /** How often the reader has turned to another section themselves. */
  readonly turns: number;
  readonly place: RevealedPlace | null;
  /** The reader is on the way to a place on a board that is not open yet. */
  readonly isExpected: boolean;
};

const store = createStore<Asked>(() => ({ turns: 0, place: null, isExpected: false }));

/** Asks the view to have a place on the page, as a phone shows one section at a time. Nobody's focus moves. */
export const reveal = (place: RevealedPlace): void => store.setState({ place: { ...place } });

/** The board that opens is opened for the sake of a place on it: until then the page leaves the focus alone. */
export const expectReveal = (isExpected: boolean): void => store.setState({ isExpected });

export const isRevealExpected = (): boolean => store.getState().isExpected;

/** The reader goes to another section themselves: whoever leads them somewhere on this page leads them no further. */
export const tellTurned = (): void => store.setState(({ turns }) => ({ turns: turns + 1 }));

export const onTurned = (listener: () => void): (() => void) =>
  store.subscribe(({ turns }, before) => {
    if (turns !== before.turns) listener();
  });

/** Hears what is asked for; for views that do not have everything on the page. */
export const onReveal = (listener: (place: RevealedPlace) => void): (() => void) =>
  store.subscribe(({ place }, before) => {
    if (place && place !== before.place) listener(place);
  });
