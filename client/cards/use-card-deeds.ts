import { useCallback } from 'react';
import { useBoard } from '../board/hooks.ts';
import { startEditing } from '../note/editing.ts';
import { deleteChange, textChange } from '../note/note-changes.ts';
import { useDeleteNote } from '../note/use-delete-note.ts';

/** What a key does to the card that has the focus: Enter opens it, Delete puts it in the trash. False for other keys. */
export const useCardDeeds = (): ((noteId: string, key: string) => boolean) => {
  const board = useBoard();
  const deleteNote = useDeleteNote();
  return useCallback(
    (noteId, key) => {
      if (key === 'Enter' && board.may(textChange(noteId)).ok) startEditing(noteId);
      else if (key === 'Delete' && board.may(deleteChange(noteId, board.personId)).ok) {
        deleteNote(noteId);
      } else return false;
      return true;
    },
    [board, deleteNote],
  );
};
