import { createStore, useStore } from 'zustand';

export type NoteDialogKind = 'color' | 'tags' | 'date' | 'link' | 'move';

export type OpenNoteDialog = { readonly kind: NoteDialogKind; readonly noteId: string };

type Open = { readonly open: OpenNoteDialog | null };

/** The dialog about a note that is open: one at most, wherever it was asked for. */
const store = createStore<Open>(() => ({ open: null }));

export const openNoteDialog = (kind: NoteDialogKind, noteId: string): void =>
  store.setState({ open: { kind, noteId } });

export const closeNoteDialog = (): void => store.setState({ open: null });

export const useOpenNoteDialog = (): OpenNoteDialog | null => useStore(store, ({ open }) => open);
