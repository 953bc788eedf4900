import type { Board } from '../../board/board.ts';
import { fileDesk } from '../../files/file-desk.ts';
import type { ClippedNote } from './clip.ts';

/** Asks for the files of pasted notes that lie on another board; `ids`: of the same notes, as they are here. */
export const bringFiles = (
  board: Board,
  notes: readonly ClippedNote[],
  ids: readonly string[],
): void => {
  for (const [index, { attachment }] of notes.entries()) {
    const noteId = ids[index];
    if (!attachment || noteId === undefined || attachment.board === board.boardId) continue;
    const { board: boardId, meeting: meetingId, file } = attachment;
    // Written in secret, a note is not on the board, and carries nothing from elsewhere.
    if (meetingId === undefined || board.store.note(noteId) === null) continue;
    fileDesk()?.bring({ meetingId, boardId, file }, noteId);
  }
};
