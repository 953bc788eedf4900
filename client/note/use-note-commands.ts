import { useCallback } from 'react';
import { useBoard } from '../board/hooks.ts';
import type { Command } from '../commands/command.ts';
import { useText } from '../i18n/text.ts';
import { noteCommands } from './note-commands.ts';
import { useDeleteNote } from './use-delete-note.ts';

/** Asks what can be done with a note, or in general where none is chosen; ask when it is to be shown or done. */
export const useNoteCommands = (): ((noteId: string | null) => readonly Command[]) => {
  const t = useText();
  const board = useBoard();
  const deleteNote = useDeleteNote();
  return useCallback(
    (noteId) => noteCommands({ t, board, deleteNote }, noteId),
    [t, board, deleteNote],
  );
};
