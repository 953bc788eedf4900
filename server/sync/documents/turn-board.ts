import { equalityDeep } from 'lib0/function';
import { leaveDrafting, startDrafting } from '../../../shared/board/drafting.ts';
import type { BoardTurn } from '../../facilitation/documents.ts';
import type { Room } from '../rooms/room.ts';

/**
 * Writes what only the server writes of a board, where it differs; `null` stands for nothing, as an absent field does.
 * `now` in ms since 1970.
 */
export const turnBoard = async (room: Room, turn: BoardTurn, now: number): Promise<void> => {
  const board = room.doc.getMap('board');
  const changed = Object.entries(turn).filter(
    ([name, value]) => !equalityDeep(board.get(name) ?? null, value ?? null),
  );
  if (changed.length === 0) return;
  await room.editRules((doc) => {
    for (const [name, value] of changed) doc.getMap('board').set(name, value ?? null);
    if (!changed.some(([name]) => name === 'phase')) return;
    // A phase begins with the writing that its rules say, whatever was before.
    if (turn.phase?.rules.writing === 'secret') startDrafting(doc, now);
    else leaveDrafting(doc);
  });
};
