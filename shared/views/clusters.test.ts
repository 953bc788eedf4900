import { describe, expect, it } from 'vitest';
import { clusterAt, gathered, rankAtGap, runsOf } from './clusters.ts';

/** Notes are named for their cluster: `k1` is in k; those of `x` are by themselves. */
const clusterOf = (id: string): string | null => (id.startsWith('x') ? null : id.slice(0, 1));

describe('a list with clusters', () => {
  it('is cut where they begin and end', () => {
    expect(runsOf(['x1', 'x2', 'k1', 'k2', 'l1', 'x3'], clusterOf)).toEqual([
      { cluster: null, noteIds: ['x1', 'x2'] },
      { cluster: 'k', noteIds: ['k1', 'k2'] },
      { cluster: 'l', noteIds: ['l1'] },
      { cluster: null, noteIds: ['x3'] },
    ]);
    expect(runsOf([], clusterOf)).toEqual([]);
  });

  it('has their notes together where the first one stands, and is itself where there are none', () => {
    expect(gathered(['x1', 'k2', 'x2', 'l1', 'k1'], clusterOf)).toEqual([
      'x1',
      'k2',
      'k1',
      'x2',
      'l1',
    ]);
    const plain = ['x2', 'x1'];
    expect(gathered(plain, clusterOf)).toBe(plain);
  });
});

describe('a gap', () => {
  const list = ['x1', 'k1', 'k2', 'l1', 'x2'];
  const at = (index: number, own: string | null = null) =>
    clusterAt(list, index, { clusterOf, own });

  it('between two notes of a cluster is in it, beside one it is not', () => {
    expect([0, 1, 2, 3, 4, 5].map((index) => at(index))).toEqual([
      null,
      null,
      'k',
      null,
      null,
      null,
    ]);
  });

  it('at the edge of its own cluster keeps a note in it', () => {
    expect([1, 3].map((index) => at(index, 'k'))).toEqual(['k', 'k']);
    expect(at(5, 'k')).toBeNull();
  });

  const ranks = {
    clusterOf,
    rankOf: (id: string) => ({ x1: 'a1', k1: 'a9', k2: 'b00', l1: 'a0', x2: 'a4' })[id],
    clusterRankOf: (id: string) => ({ k: 'a2', l: 'a3' })[id],
  };
  const rank = (index: number, cluster: string | null) =>
    rankAtGap(list, { index, cluster }, ranks);
  const isBetween = (one: string, low: string, high: string) => low < one && one < high;

  it('among a cluster’s notes has a rank among theirs', () => {
    expect(isBetween(rank(2, 'k'), 'a9', 'b00')).toBe(true);
    expect(rank(5, 'k') > 'b00').toBe(true);
    expect(rank(0, 'k') < 'a9').toBe(true);
  });

  it('outside has one among those of notes and clusters', () => {
    expect(isBetween(rank(1, null), 'a1', 'a2')).toBe(true);
    expect(isBetween(rank(3, null), 'a2', 'a3')).toBe(true);
    expect(isBetween(rank(4, null), 'a3', 'a4')).toBe(true);
    expect(rank(5, null) > 'a4').toBe(true);
    expect(rank(0, null) < 'a1').toBe(true);
  });

  it('in the middle of a cluster that is not joined is right behind it', () => {
    expect(isBetween(rank(2, null), 'a2', 'a3')).toBe(true);
  });
});
