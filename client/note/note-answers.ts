import type { ReactNode } from 'react';
import { createStore, useStore } from 'zustand';

type Draw = ((noteId: string) => ReactNode) | null;

/** Draws what was answered for a note; fetched for boards whose sections ask for something. */
const store = createStore<{ readonly draw: Draw }>(() => ({ draw: null }));

export const drawNoteAnswers = (draw: Draw): void => store.setState({ draw });

/** `null` on boards that ask for nothing. */
export const useNoteAnswers = (): Draw => useStore(store, ({ draw }) => draw);
