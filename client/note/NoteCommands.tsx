import { useCallback, useLayoutEffect } from 'react';
import { useBoard } from '../board/hooks.ts';
import { useCommands } from '../commands/registry.ts';
import { useText } from '../i18n/text.ts';
import { focusedNote } from './focused-note.ts';
import { type CommandsOfNote, provideNoteCommands } from './note-command-source.ts';
import { noteCommands } from './note-commands.ts';
import { useDeleteNote } from './use-delete-note.ts';

/** Offers what can be done with notes: to their menus, and of the one that one is at to keys and palette. */
export const NoteCommands = () => {
  const t = useText();
  const board = useBoard();
  const deleteNote = useDeleteNote();
  const commandsOf = useCallback<CommandsOfNote>(
    (noteId) => noteCommands({ t, board, deleteNote }, noteId),
    [t, board, deleteNote],
  );
  useLayoutEffect(() => provideNoteCommands(commandsOf), [commandsOf]);
  useCommands(useCallback(() => commandsOf(focusedNote()), [commandsOf]));
  return null;
};
