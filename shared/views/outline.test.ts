import { describe, expect, it } from 'vitest';
import { outlineOf, placesIn } from './outline.ts';

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
