import { createStore, useStore } from 'zustand';

/** What can be asked about clusters: which one notes are to be in, or something about one. */
export type ClusterQuestion =
  | { readonly kind: 'gather'; readonly noteIds: readonly string[] }
  | { readonly kind: 'suggest' }
  | { readonly kind: 'rename' | 'merge' | 'split' | 'move'; readonly clusterId: string };

type Open = { readonly open: ClusterQuestion | null };

/** The dialog about clusters that is open: one at most, wherever it was asked for. */
const store = createStore<Open>(() => ({ open: null }));

export const askAboutClusters = (open: ClusterQuestion): void => store.setState({ open });

export const closeClusterDialog = (): void => store.setState({ open: null });

export const useClusterQuestion = (): ClusterQuestion | null => useStore(store, ({ open }) => open);
