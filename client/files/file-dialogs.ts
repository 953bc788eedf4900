import { createStore, useStore } from 'zustand';

export type FileDialog = { readonly kind: 'show' | 'describe'; readonly noteId: string };

/** The dialog about a note's picture that is open: one at most. */
const store = createStore<{ readonly open: FileDialog | null }>(() => ({ open: null }));

export const openPicture = (noteId: string): void =>
  store.setState({ open: { kind: 'show', noteId } });

export const describePicture = (noteId: string): void =>
  store.setState({ open: { kind: 'describe', noteId } });

export const closeFileDialog = (): void => store.setState({ open: null });

export const useFileDialog = (): FileDialog | null => useStore(store, ({ open }) => open);
