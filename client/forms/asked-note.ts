import { createStore, useStore } from 'zustand';

/** The note whose answers somebody is asked for. */
const store = createStore<{ readonly noteId: string | null }>(() => ({ noteId: null }));

export const askAnswers = (noteId: string | null): void => store.setState({ noteId });

export const useAskedNote = (): string | null => useStore(store, ({ noteId }) => noteId);
