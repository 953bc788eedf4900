import { createStore, useStore } from 'zustand';
import { unsignedDesk } from './unsigned-desk.ts';

/**
 * The note that is open for editing on this device. It stands outside the components, so that a note which somebody
 * moves to another column goes on being edited there.
 */
const store = createStore<{ readonly noteId: string | null }>(() => ({ noteId: null }));

export const startEditing = (noteId: string): void => {
  const desk = unsignedDesk();
  // One's own note that does not say so: what is typed into the document says who types it.
  if (desk?.isOwn(noteId)) desk.edit(noteId);
  else store.setState({ noteId });
};

/** Does nothing when another note has been opened meanwhile. */
export const stopEditing = (noteId: string): void => {
  if (store.getState().noteId === noteId) store.setState({ noteId: null });
};

export const useIsEditing = (noteId: string): boolean =>
  useStore(store, (state) => state.noteId === noteId);
