import type { ReactNode } from 'react';
import type { Board } from './board.ts';
import { BoardContext } from './board-context.ts';

/** Gives an open board to all views below. */
export const BoardProvider = ({ board, children }: { board: Board; children: ReactNode }) => (
  <BoardContext value={board}>{children}</BoardContext>
);
