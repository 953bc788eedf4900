import { createStore } from 'zustand';

/** A place on the open board with a meaning in every view. `section` is the note's, when there is a note. */
export type RevealedPlace = { readonly section: string; readonly note: string | null };

type Asked = {
  readonly place: RevealedPlace | null;
  /** The reader is on the way to a place on a board that is not open yet. */
  readonly isExpected: boolean;
};

const store = createStore<Asked>(() => ({ place: null, isExpected: false }));

/** Asks the view to have a place on the page, as a phone shows one section at a time. Nobody's focus moves. */
export const reveal = (place: RevealedPlace): void => store.setState({ place: { ...place } });

/** The board that opens is opened for the sake of a place on it: until then the page leaves the focus alone. */
export const expectReveal = (isExpected: boolean): void => store.setState({ isExpected });

export const isRevealExpected = (): boolean => store.getState().isExpected;

/** Hears what is asked for; for views that do not have everything on the page. */
export const onReveal = (listener: (place: RevealedPlace) => void): (() => void) =>
  store.subscribe(({ place }) => {
    if (place) listener(place);
  });
