import { describe, expect, it } from 'vitest';
import { inOrder } from '../../shared/lib/rank.ts';
import { inRankOrder, rankAt } from './board-order.ts';

const boards = inOrder(['a', 'b', 'c', 'd']).map(({ item, rank }) => ({ id: item, rank }));

const moved = (id: string, index: number): string => {
  const rank = rankAt(boards, id, index);
  const after = boards.map((board) => (board.id === id && rank ? { ...board, rank } : board));
  return inRankOrder(after)
    .map((board) => board.id)
    .join('');
};

describe('rankAt', () => {
  it('moves forward and back', () => {
    expect(moved('a', 2)).toBe('bcad');
    expect(moved('d', 1)).toBe('adbc');
  });

  it('moves to both ends', () => {
    expect(moved('c', 0)).toBe('cabd');
    expect(moved('b', 3)).toBe('acdb');
  });

  it('has nothing to do where the board stands', () => {
    expect(rankAt(boards, 'b', 1)).toBeNull();
  });
});
