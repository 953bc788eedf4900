import { useState } from 'react';
import { useBoard } from '../board/hooks.ts';
import { chosenWith } from '../clusters/chosen-notes.ts';
import { inBoardOrder } from './several-notes.ts';

/** A note with those that are chosen with it, in the order of the board, as it is when a dialog about them opens. */
export const useTogether = (noteId: string): readonly string[] => {
  const board = useBoard();
  const [noteIds] = useState(() => {
    const together = inBoardOrder(board, new Set(chosenWith(noteId)));
    return together.length > 1 ? together : [noteId];
  });
  return noteIds;
};
