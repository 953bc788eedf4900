import type * as Y from 'yjs';
import { parseReactionKey } from '../../../shared/board/records/reaction.ts';
import { readVotes } from '../../../shared/board/read-vote.ts';
import { recordMap } from '../../../shared/document/read.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Room } from '../rooms/room.ts';
import {
  copyParts,
  dropParts,
  KEEPING,
  openHeld,
  type Part,
  readHeld,
  renewalOf,
  withoutParts,
} from './held-document.ts';

/** The board's field that says that its reactions wait. */
const WAITING = 'reactionsWait';

const reactionsIn = (doc: Y.Doc): readonly Part[] =>
  [...doc.getMap('reactions').keys()].map((key) => ['reactions', key] as const);

/** What was given to a note that is there. */
const isOnBoard = (board: Room, [, key]: Part): boolean => {
  const reaction = parseReactionKey(key);
  return reaction !== null && recordMap(board.doc, 'notes', reaction.noteId) !== null;
};

/** What belongs to a note that is held back itself, and comes with it. */
const isOfHeldNote = (doc: Y.Doc, [, key]: Part): boolean => {
  const reaction = parseReactionKey(key);
  return reaction !== null && recordMap(doc, KEEPING, reaction.noteId) !== null;
};

/** Nobody reacts from now on; then what there is goes where held notes are. */
const take = async (journal: Journal, board: Room, boardId: string): Promise<void> => {
  if (board.doc.getMap('board').get(WAITING) !== true) {
    await board.editRules((doc) => doc.getMap('board').set(WAITING, true));
  }
  if (board.doc.getMap('reactions').size === 0) return;
  const kept = await openHeld(journal, boardId);
  const parts = reactionsIn(board.doc);
  copyParts(board.doc, kept.doc, parts);
  await board.moveIn((doc) => dropParts(doc, parts), [renewalOf(boardId, kept, [])]);
};

/** Everything comes back but what was given to notes that are gone for good. */
const bringBack = async (journal: Journal, board: Room, boardId: string): Promise<void> => {
  if (board.doc.getMap('board').get(WAITING) !== true) return;
  const kept = await readHeld(journal, boardId);
  const parts = kept ? reactionsIn(kept.doc).filter((part) => !isOfHeldNote(kept.doc, part)) : [];
  await board.moveIn(
    (doc) => {
      if (kept) {
        const there = parts.filter((part) => isOnBoard(board, part));
        copyParts(kept.doc, doc, there);
      }
      doc.getMap('board').set(WAITING, null);
    },
    kept && parts.length > 0
      ? [renewalOf(boardId, { ...kept, doc: withoutParts(kept.doc, parts) }, [])]
      : [],
  );
};

/**
 * Has a board's reactions wait out of its document while a vote is open on it, and brings them back when none is. Done
 * twice it does nothing anew; what a crash leaves of it is completed by doing it again. There must be one at a time.
 */
export const settleReactions = (journal: Journal, board: Room, boardId: string): Promise<void> =>
  readVotes(board.doc).some(({ state }) => state === 'open')
    ? take(journal, board, boardId)
    : bringBack(journal, board, boardId);
