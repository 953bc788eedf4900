import { equalityDeep } from 'lib0/function';
import type { BoardTurn } from '../../facilitation/documents.ts';
import type { Room } from '../rooms/room.ts';

/** Writes what only the server writes of a board, where it differs; `null` stands for nothing, as an absent field does. */
export const turnBoard = async (room: Room, turn: BoardTurn): Promise<void> => {
  const board = room.doc.getMap('board');
  const changed = Object.entries(turn).filter(
    ([name, value]) => !equalityDeep(board.get(name) ?? null, value ?? null),
  );
  if (changed.length === 0) return;
  await room.editRules((doc) => {
    for (const [name, value] of changed) doc.getMap('board').set(name, value ?? null);
  });
};
