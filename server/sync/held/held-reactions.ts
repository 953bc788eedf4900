import type * as Y from 'yjs';
import { parseReactionKey } from '../../../shared/board/records/reaction.ts';
import { readVotes } from '../../../shared/board/read-vote.ts';
import { recordMap } from '../../../shared/document/read.ts';
import type { Journal } from '../../journal/journal.ts';
import { copyOf } from '../../journal/renewal/rewrite-document.ts';
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

/** A field of notes, and here the root of what they had in it. */
const IMPORTED = 'importedReactions';

/** Counts that came with an import are likes as well. */
const countedNotes = (doc: Y.Doc): readonly string[] =>
  [...doc.getMap('notes').keys()].filter((id) => recordMap(doc, 'notes', id)?.has(IMPORTED));

const takeCounts = (from: Y.Doc, to: Y.Doc, notes: readonly string[]): void => {
  for (const id of notes) {
    to.getMap(IMPORTED).set(id, copyOf(recordMap(from, 'notes', id)?.get(IMPORTED)));
  }
};

const dropCounts = (doc: Y.Doc, notes: readonly string[]): void => {
  for (const id of notes) recordMap(doc, 'notes', id)?.delete(IMPORTED);
};

/** Puts counts back onto those notes that this document has. */
const giveCounts = (from: Y.Doc, to: Y.Doc): void => {
  for (const [id, counts] of from.getMap(IMPORTED)) {
    recordMap(to, 'notes', id)?.set(IMPORTED, copyOf(counts));
  }
};

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
  if (board.doc.getMap('reactions').size === 0 && countedNotes(board.doc).length === 0) return;
  const kept = await openHeld(journal, boardId);
  const parts = reactionsIn(board.doc);
  const counted = countedNotes(board.doc);
  copyParts(board.doc, kept.doc, parts);
  takeCounts(board.doc, kept.doc, counted);
  await board.moveIn(
    (doc) => {
      dropParts(doc, parts);
      dropCounts(doc, counted);
    },
    [renewalOf(boardId, kept, [])],
  );
};

/** Everything comes back but what was given to notes that are gone for good. */
const bringBack = async (journal: Journal, board: Room, boardId: string): Promise<void> => {
  if (board.doc.getMap('board').get(WAITING) !== true) return;
  const kept = await readHeld(journal, boardId);
  const open = (doc: Y.Doc): unknown => doc.getMap('board').set(WAITING, false);
  if (!kept) {
    await board.edit(open);
    return;
  }
  const parts = reactionsIn(kept.doc).filter((part) => !isOfHeldNote(kept.doc, part));
  const counts = [...kept.doc.getMap(IMPORTED).keys()].map((id) => [IMPORTED, id] as const);
  const rest = withoutParts(kept.doc, [...parts, ...counts]);
  giveCounts(kept.doc, rest);
  await board.moveIn(
    (doc) => {
      const there = parts.filter((part) => isOnBoard(board, part));
      copyParts(kept.doc, doc, there);
      giveCounts(kept.doc, doc);
      open(doc);
    },
    [renewalOf(boardId, { ...kept, doc: rest }, [])],
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
