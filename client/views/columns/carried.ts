import { createContext, use } from 'react';
import { createStore, useStore } from 'zustand';
import type { StoreApi } from 'zustand';
import type { Slot } from '../../../shared/views/columns.ts';

/** The note in the hand, and the slot that it would go into; no slot over a place where it may not go. */
export type Carried = { readonly noteId: string | null; readonly slot: Slot | null };

/** Outside React's state, so that a drag renders the column under the pointer again and nothing else. */
export type CarriedStore = StoreApi<Carried>;

export const createCarriedStore = (): CarriedStore =>
  createStore<Carried>(() => ({ noteId: null, slot: null }));

export const sameSlot = (a: Slot | null, b: Slot | null): boolean =>
  a === b || (a !== null && b !== null && a.section === b.section && a.index === b.index);

export const CarriedContext = createContext<CarriedStore | null>(null);

const useCarried = <T>(select: (carried: Carried) => T): T => {
  const store = use(CarriedContext);
  if (!store) throw new Error('Columns need a <NoteDrag> around them');
  return useStore(store, select);
};

/** The index of the slot in this column; `null` when nothing would go here. */
export const useSlotIn = (section: string): number | null =>
  useCarried(({ slot }) => (slot?.section === section ? slot.index : null));

/** The note in the hand, if it is one of this column's. */
export const useCarriedFrom = (noteIds: readonly string[]): string | null =>
  useCarried(({ noteId }) => (noteId !== null && noteIds.includes(noteId) ? noteId : null));
