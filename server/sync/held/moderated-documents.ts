import { readNote } from '../../../shared/board/read.ts';
import type { ModeratedDocuments } from '../../facilitation/moderation/moderated.ts';
import { HIDDEN_NOTES } from '../../journal/journal.ts';
import type { Approvals } from '../drafts/approvals.ts';
import { createOnBoard } from '../rooms/on-board.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { Journal } from '../../journal/journal.ts';
import type { HeldNotes } from './held-notes.ts';
import { settleReactions } from './held-reactions.ts';

type Options = {
  readonly rooms: Rooms;
  readonly approvals: Approvals;
  readonly held: HeldNotes;
  readonly journal: Journal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** What commands may do with notes that facilitators look at, before they are on a board or after somebody reported them. */
export const createModeratedDocuments = ({
  rooms,
  approvals,
  held,
  journal,
  now,
}: Options): ModeratedDocuments => {
  const onBoard = createOnBoard(rooms);
  return {
    awaitingOn: async (boardId) =>
      (await onBoard(boardId, (board) => approvals.waiting(board, boardId))) ?? [],
    acceptNote: (boardId, approval) =>
      onBoard(boardId, (board) => approvals.accept(board, boardId, approval)),
    returnNote: async (boardId, ref) =>
      (await onBoard(boardId, (board) => approvals.giveBack(board, boardId, ref))) ?? false,
    takeBackNote: (boardId, ref) =>
      onBoard(boardId, (board) => approvals.takeBack(board, boardId, ref)),
    reportedNote: (boardId, id) =>
      onBoard(boardId, async (board) => {
        const note = readNote(board.doc, id);
        if (note) {
          if (note.deleted !== undefined) return null;
          const { section, text, marks, attachment, author = null } = note;
          const owner = board.ownerOf('notes', id) ?? board.ownerOf(HIDDEN_NOTES, id) ?? null;
          const words = {
            text,
            ...(marks && { marks: [...marks] }),
            ...(attachment && { attachment }),
          };
          return { section, ...words, author, owner, isHeld: false };
        }
        const kept = (await held.list(boardId)).find((one) => one.id === id);
        if (!kept) return null;
        return { ...kept, isHeld: true };
      }),
    heldOn: (boardId) => held.list(boardId),
    holdNote: async (boardId, note) =>
      (await onBoard(boardId, (board) => held.take(board, boardId, { note, removed: null }))) ??
      false,
    settleReactions: async (boardId) => {
      await onBoard(boardId, (board) => settleReactions(journal, board, boardId));
    },
    putBackNote: async (boardId, note) =>
      (await onBoard(boardId, (board) => held.putBack(board, boardId, note))) ?? false,
    removeNote: async (boardId, note, mark) => {
      const removed = { ...mark, at: now() };
      return (
        (await onBoard(boardId, (board) => held.take(board, boardId, { note, removed }))) ?? false
      );
    },
  };
};
