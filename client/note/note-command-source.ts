import { createStore, useStore } from 'zustand';
import type { Command } from '../commands/command.ts';

/** Tells what can be done with a note, or in general where none is chosen. */
export type CommandsOfNote = (noteId: string | null) => readonly Command[];

type Source = { readonly commandsOf: CommandsOfNote };

const nothingYet: CommandsOfNote = () => [];

/** What can be done with notes comes a moment after the notes themselves: they are read first. */
const store = createStore<Source>(() => ({ commandsOf: nothingYet }));

export const provideNoteCommands = (commandsOf: CommandsOfNote): (() => void) => {
  store.setState({ commandsOf });
  return () => {
    if (store.getState().commandsOf === commandsOf) store.setState({ commandsOf: nothingYet });
  };
};

/** Ask it when it is to be shown or done: the answer depends on the note and on the moment. */
export const useCommandsOfNote = (): CommandsOfNote =>
  useStore(store, ({ commandsOf }) => commandsOf);
