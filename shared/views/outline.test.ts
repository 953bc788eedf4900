import { describe, expect, it } from 'vitest';
import { outlineOf, placesIn, stepGap } from './outline.ts';

const board = (lists: Readonly<Record<string, readonly string[]>>) => ({
  sectionIds: () => Object.keys(lists).filter((id) => id !== ''),
  noteIds: (sectionId: string) => lists[sectionId] ?? [],
});

describe('outlineOf', () => {
  it('reads sections in order, empty ones too, and the notes without a section last', () => {
    const lists = { works: ['first', 'second'], hard: [], '': ['loose'] };
    expect(outlineOf(board(lists))).toEqual([
      { sectionId: 'works', noteIds: ['first', 'second'] },
      { sectionId: 'hard', noteIds: [] },
      { sectionId: '', noteIds: ['loose'] },
    ]);
  });

  it('has no part for loose notes when there are none', () => {
    expect(outlineOf(board({ works: [] }))).toEqual([{ sectionId: 'works', noteIds: [] }]);
    expect(outlineOf(board({}))).toEqual([]);
  });
});

describe('placesIn', () => {
  it('says where each note stands', () => {
    const places = placesIn(outlineOf(board({ works: ['a'], '': ['b'] })));
    expect([...places]).toEqual([
      ['a', 'works'],
      ['b', ''],
    ]);
  });
});

describe('stepGap', () => {
  const ids = ['a', 'b', 'c'];

  it('goes over one neighbour', () => {
    expect(stepGap(ids, 'c', -1)).toEqual({ before: 'a', after: 'b' });
    expect(stepGap(ids, 'b', -1)).toEqual({ before: null, after: 'a' });
    expect(stepGap(ids, 'a', 1)).toEqual({ before: 'b', after: 'c' });
    expect(stepGap(ids, 'b', 1)).toEqual({ before: 'c', after: null });
  });

  it('ends at the ends, and for what is not there', () => {
    expect(stepGap(ids, 'a', -1)).toBeNull();
    expect(stepGap(ids, 'c', 1)).toBeNull();
    expect(stepGap(ids, 'gone', 1)).toBeNull();
  });
});
