import { createStore, useStore } from 'zustand';
import { unsignedDesk } from './unsigned-desk.ts';

/**
 * The note that is open for editing on this device. It stands outside the components, so that a note which somebody
 * moves to another column goes on being edited there.
 */
type Editing = {
  readonly noteId: string | null;
  /** Its field stands outside the views, which do not show the note any more. */
  readonly isAdopted: boolean;
};

const store = createStore<Editing>(() => ({ noteId: null, isAdopted: false }));

export const startEditing = (noteId: string): void => {
  const desk = unsignedDesk();
  // One's own note that does not say so: what is typed into the document says who types it.
  if (desk?.isOwn(noteId)) desk.edit(noteId);
  else store.setState({ noteId, isAdopted: false });
};

/** Does nothing when another note has been opened meanwhile, or when its field has gone on outside the views. */
export const stopEditing = (noteId: string): void => {
  const now = store.getState();
  if (now.noteId === noteId && !now.isAdopted) store.setState({ noteId: null });
};

/** The note is edited outside the views from now on. */
export const adoptEditing = (noteId: string): void => {
  if (store.getState().noteId === noteId) store.setState({ isAdopted: true });
};

/** It is not any more: views that show it again have it `open`, or nobody writes in it. */
export const endAdoption = (noteId: string, then: 'open' | 'closed'): void => {
  const now = store.getState();
  if (now.noteId !== noteId || !now.isAdopted) return;
  store.setState({ noteId: then === 'open' ? noteId : null, isAdopted: false });
};

/** The note that is open for editing right now. */
export const editedNote = (): string | null => store.getState().noteId;

export const useEditedNote = (): string | null => useStore(store, ({ noteId }) => noteId);

export const useIsEditing = (noteId: string): boolean =>
  useStore(store, (state) => state.noteId === noteId);
