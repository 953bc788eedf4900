import { createContext, use, useCallback } from 'react';
import { createStore, useStore } from 'zustand';
import type { StoreApi } from 'zustand';
import type { Slot } from '../../../shared/views/columns.ts';

/** The note in the hand, and the slot that it would go into; no slot over a place where it may not go. */
export type Carried = {
  /** The cluster in the hand. */
  readonly clusterId: string | null;
  /** The note, or by its name the cluster, that was pressed last: it may come into the hand. */
  readonly pressed: string | null;
  readonly noteId: string | null;
  readonly slot: Slot | null;
  /** The note that it is over: put down here, it comes into one cluster with that one. */
  readonly onto: string | null;
  /** The element that says how notes are lifted by keys, once they can be. */
  readonly help: string | null;
  /** The columns on the page, by section. */
  readonly columns: ReadonlyMap<string, HTMLElement>;
};

/** Outside React's state, so that a drag renders the column under the pointer again and nothing else. */
export type CarriedStore = StoreApi<Carried>;

export const createCarriedStore = (): CarriedStore =>
  createStore<Carried>(() => ({
    clusterId: null,
    pressed: null,
    noteId: null,
    slot: null,
    onto: null,
    help: null,
    columns: new Map(),
  }));

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

export const useIsCarried = (noteId: string): boolean =>
  useCarried((carried) => carried.noteId === noteId);

export const useIsClusterCarried = (clusterId: string): boolean =>
  useCarried((carried) => carried.clusterId === clusterId);

export const useCarriedCluster = (): string | null => useCarried(({ clusterId }) => clusterId);

export const useLiftHelp = (): string | null => useCarried(({ help }) => help);

export const useColumnsHere = (): ReadonlyMap<string, HTMLElement> =>
  useCarried(({ columns }) => columns);

/** Makes a column known to what carries notes; for its `ref`. */
export const useColumnHere = (section: string): ((column: HTMLElement | null) => void) => {
  const store = use(CarriedContext);
  return useCallback(
    (column: HTMLElement | null) =>
      store?.setState(({ columns }) => {
        const next = new Map(columns);
        if (column) next.set(section, column);
        else next.delete(section);
        return { columns: next };
      }),
    [store, section],
  );
};
