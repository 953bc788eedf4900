import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { createStore, useStore } from 'zustand';

export type InsteadProps = {
  readonly noteId: string;
  /** The note is not the one that somebody is at: nothing to press, only what there is to see. */
  readonly still: boolean;
};

type Draw = ((props: InsteadProps) => ReactNode) | null;

const store = createStore<{ readonly draw: Draw }>(() => ({ draw: null }));

/** Draws what stands in notes where reactions stood, as long as likes would sway a vote; `null`: reactions. */
export const useInsteadOfReactions = (): Draw => useStore(store, ({ draw }) => draw);

/** Likes are out of reach now. */
export const areReactionsReplaced = (): boolean => store.getState().draw !== null;

/** Puts something in the place of all notes' reactions while the component is on the page. */
export const usePutInsteadOfReactions = (draw: Draw): void => {
  useEffect(() => {
    store.setState({ draw });
    return () => store.setState({ draw: null });
  }, [draw]);
};
