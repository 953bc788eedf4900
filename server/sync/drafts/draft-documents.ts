import {
  changeDrafting,
  leaveDrafting,
  readDrafting,
  startDrafting,
} from '../../../shared/board/drafting.ts';
import type { Drafting } from '../../../shared/board/records/drafting.ts';
import { isUnsigned, readDrafts } from '../../../shared/board/draft.ts';
import { recordMap } from '../../../shared/document/read.ts';
import { documentName, parseDocumentName } from '../../../shared/protocol/documents.ts';
import type { Documents } from '../../facilitation/documents.ts';
import type { Hub } from '../hub.ts';
import { createOnBoard } from '../rooms/on-board.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { Drafts } from './drafts.ts';
import { waitsForReady } from './waits-for-ready.ts';

export type DraftDocuments = Pick<
  Documents,
  | 'startDrafting'
  | 'leaveDrafting'
  | 'revealWhenReady'
  | 'announceTurn'
  | 'reveal'
  | 'readDrafting'
  | 'writersOn'
  | 'boardsWaitingForReady'
  | 'boardsOpenFor'
  | 'handedOver'
  | 'giveBack'
>;

type Options = {
  readonly rooms: Rooms;
  readonly drafts: Drafts;
  readonly hub: Hub;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** What commands may do with what is written in secret. */
export const createDraftDocuments = ({ rooms, drafts, hub, now }: Options): DraftDocuments => {
  const onBoard = createOnBoard(rooms);

  return {
    startDrafting: (boardId) =>
      onBoard(boardId, async (board) => {
        const started: Drafting[] = [];
        await board.edit((doc) => {
          started.push(startDrafting(doc, now()));
        });
        drafts.countSoon(boardId);
        return started[0] ?? null;
      }),
    leaveDrafting: async (boardId) => {
      await onBoard(boardId, (board) => board.edit(leaveDrafting));
      drafts.countSoon(boardId);
    },
    revealWhenReady: async (boardId) => {
      await onBoard(boardId, (board) => board.edit((doc) => changeDrafting(doc, { how: 'ready' })));
    },
    announceTurn: (boardId) => onBoard(boardId, (board) => drafts.announceTurn(board, boardId)),
    reveal: (boardId, step) => onBoard(boardId, (board) => drafts.reveal(board, boardId, step)),
    readDrafting: (boardId) => onBoard(boardId, ({ doc }) => readDrafting(doc)),
    writersOn: (boardId) => onBoard(boardId, (board) => hub.writersOn(board)),
    boardsWaitingForReady: () =>
      rooms.loaded().flatMap((room) => {
        const ref = waitsForReady(room) ? parseDocumentName(room.name) : null;
        return ref?.kind === 'board' ? [ref.id] : [];
      }),
    boardsOpenFor: (personId) => hub.boardsOpenFor(personId),
    handedOver: async (boardId) =>
      (await onBoard(boardId, ({ doc }) => drafts.handedOver(doc, boardId))) ?? [],
    giveBack: async (boardId, { id, person }) => {
      const name = documentName({ kind: 'draft', boardId, participantId: person });
      const lease = await rooms.open(name, 'draft');
      if (!lease) return false;
      try {
        // Of one without a name no answer may tell whether the guess at its author was right.
        const isThere = readDrafts(lease.room.doc).some(
          (note) => note.id === id && note.handed && !isUnsigned(note),
        );
        await lease.room.edit((doc) => {
          if (isThere) recordMap(doc, 'notes', id)?.set('handed', false);
        });
        return isThere;
      } finally {
        lease.release();
      }
    },
  };
};
