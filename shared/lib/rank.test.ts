import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRank, rankBetween, ranksBetween } from './rank.ts';

describe('ranks', () => {
  it('stay between their neighbours however often somebody squeezes in', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 60 }), (places) => {
        const ranks: string[] = [];
        for (const place of places) {
          const index = place % (ranks.length + 1);
          ranks.splice(index, 0, rankBetween(ranks[index - 1] ?? null, ranks[index] ?? null));
        }
        expect(ranks).toEqual(ranks.toSorted());
      }),
    );
  });

  it('come in rows', () => {
    const ranks = ranksBetween('a0', 'a1', 5);
    expect(['a0', ...ranks, 'a1']).toEqual(['a0', ...ranks, 'a1'].toSorted());
    expect(new Set(ranks).size).toBe(5);
  });

  it('are found even where two neighbours have the same rank, or one that no index made', () => {
    expect(rankBetween('a5', 'a5') > 'a5').toBe(true);
    expect(typeof rankBetween('not a rank!', null)).toBe('string');
  });

  it('fall back to the id when equal', () => {
    expect(
      [
        { id: 'b', rank: 'a0' },
        { id: 'a', rank: 'a0' },
      ]
        .toSorted(byRank)
        .map(({ id }) => id),
    ).toEqual(['a', 'b']);
  });
});
