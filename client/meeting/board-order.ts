import { byRank, rankBetween } from '../../shared/lib/rank.ts';

type Ranked = { readonly id: string; readonly rank: string };

/** Boards in their order; `byRank` on a copy. */
export const inRankOrder = <Board extends Ranked>(boards: readonly Board[]): readonly Board[] =>
  boards.toSorted(byRank);

/**
 * The rank that takes a board to `index` among the others; `null` when it stands there already. `boards` are in their
 * order.
 */
export const rankAt = (boards: readonly Ranked[], id: string, index: number): string | null => {
  if (boards[index]?.id === id) return null;
  const others = boards.filter((board) => board.id !== id);
  const before = others[index - 1]?.rank ?? null;
  const after = others[index]?.rank ?? null;
  return rankBetween(before, after);
};
