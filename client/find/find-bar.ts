import { createStore, useStore } from 'zustand';

type FindBar = {
  readonly isOpen: boolean;
  /** The match that one has stepped to. */
  readonly current: string | null;
};

const CLOSED: FindBar = { isOpen: false, current: null };

/** The search bar of the board that is open. It outlives a change of the view. */
const store = createStore<FindBar>(() => CLOSED);

export const openFindBar = (): void => store.setState({ isOpen: true });

export const closeFindBar = (): void => store.setState(CLOSED);

export const setCurrentMatch = (current: string | null): void => store.setState({ current });

export const useFindBar = (): FindBar => useStore(store);
