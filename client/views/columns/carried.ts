import { createContext, use } from 'react';
import { createStore, useStore } from 'zustand';
import type { StoreApi } from 'zustand';
import type { Slot } from '../../../shared/views/columns.ts';

/** The note in the hand, and the slot that it would go into; no slot over a place where it may not go. */
export type Carried = {
  readonly noteId: string | null;
  readonly slot: Slot | null;
  /** The note that it is over: put down here, it comes into one cluster with that one. */
  readonly onto: string | null;
};

/** Outside React's state, so that a drag renders the column under the pointer again and nothing else. */
export type CarriedStore = StoreApi<Carried>;

export const createCarriedStore = (): CarriedStore =>
  createStore<Carried>(() => ({ noteId: null, slot: null, onto: null }));

export const sameSlot = (a: Slot | null, b: Slot | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.section === b.section &&
    a.index === b.index &&
    a.cluster === b.cluster);

export const CarriedContext = createContext<CarriedStore | null>(null);

const useCarried = <T>(select: (carried: Carried) => T): T => {
  const store = use(CarriedContext);
  if (!store) throw new Error('Columns need a <NoteDrag> around them');
  return useStore(store, select);
};

/** The slot in this column; `null` when nothing would go here. */
export const useSlotIn = (section: string): Slot | null =>
  useCarried(({ slot, onto }) => (slot?.section === section && onto === null ? slot : null));

/** Whether the note in the hand would come into one cluster with this one. */
export const useIsOnto = (noteId: string): boolean => useCarried(({ onto }) => onto === noteId);

/** The note in the hand, if it is one of this column's. */
export const useCarriedFrom = (noteIds: readonly string[]): string | null =>
  useCarried(({ noteId }) => (noteId !== null && noteIds.includes(noteId) ? noteId : null));
