import { createStore, useStore } from 'zustand';

/** `inline`: in the list where the note stands; `panel`: beside the board. */
type Place = 'inline' | 'panel';

type Open = { readonly noteId: string; readonly place: Place };

/** The note whose comments are open on this device: one at most. */
const store = createStore<{ readonly open: Open | null }>(() => ({ open: null }));

/** Notes that show their comments themselves. */
const inline = new Set<string>();

/** A list shows the comments of this note itself, as long as the note is on the page. Returns how to stop. */
export const showInline = (noteId: string): (() => void) => {
  inline.add(noteId);
  return () => {
    inline.delete(noteId);
    const { open } = store.getState();
    if (open?.noteId === noteId && open.place === 'inline') closeComments();
  };
};

export const closeComments = (): void => store.setState({ open: null });

export const openComments = (noteId: string): void =>
  store.setState({ open: { noteId, place: inline.has(noteId) ? 'inline' : 'panel' } });

/** Opens them, or puts them away where they are open. */
export const toggleComments = (noteId: string): void => {
  if (store.getState().open?.noteId === noteId) closeComments();
  else openComments(noteId);
};

/** The note whose comments are shown in such a place. */
export const useOpenIn = (place: Place): string | null =>
  useStore(store, ({ open }) => (open?.place === place ? open.noteId : null));

export const useIsOpen = (noteId: string): boolean =>
  useStore(store, ({ open }) => open?.noteId === noteId);
