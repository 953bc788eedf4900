import { createStore, useStore } from 'zustand';

/** Which of the new notes one was led to last, as one reads them. */
export type UnseenPlace = {
  readonly noteId: string;
  readonly place: number;
  readonly count: number;
};

type Kept = { readonly at: UnseenPlace | null };

const store = createStore<Kept>(() => ({ at: null }));

export const setUnseenPlace = (at: UnseenPlace | null): void => store.setState({ at });

export const useUnseenPlace = (): UnseenPlace | null => useStore(store, ({ at }) => at);
