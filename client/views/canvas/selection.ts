import { createStore, type StoreApi } from 'zustand';

/** What this person is at on the canvas. It is nobody else's business, so it is in no document. */
export type Selection = {
  /** The note that Tab leads to and arrow keys start from. */
  readonly current: string | null;
  /** The note that gets the focus as soon as it has an element. */
  readonly toFocus: string | null;
};

export type SelectionStore = StoreApi<Selection>;

export const createSelection = (): SelectionStore =>
  createStore<Selection>(() => ({ current: null, toFocus: null }));
