import { describe, expect, test } from 'vitest';
import { byRank, inOrder } from '../lib/rank.ts';
import {
  indexAt,
  nextSlot,
  openSlot,
  rankAt,
  slotAmongAll,
  slotOf,
  withoutNote,
} from './columns.ts';

const columns = [
  { section: 'a', notes: ['a1', 'a2', 'a3'] },
  { section: 'b', notes: [] },
  { section: 'c', notes: ['c1'] },
];

test('a note in the hand stands in no column, and knows where it came from', () => {
  expect(slotOf(columns, 'a2')).toEqual({ section: 'a', index: 1 });
  expect(slotOf(columns, 'gone')).toBeNull();
  const held = withoutNote(columns, 'a2');
  expect(held[0]?.notes).toEqual(['a1', 'a3']);
  expect(held[2]).toBe(columns[2]);
});

test('a sorted column has one slot, whichever is pointed at', () => {
  const sorted = [{ section: 'a', notes: ['a1', 'a2'], isSorted: true }, ...columns.slice(1)];
  expect(openSlot(sorted, { section: 'a', index: 2 })).toEqual({ section: 'a', index: 0 });
  expect(openSlot(sorted, { section: 'c', index: 1 })).toEqual({ section: 'c', index: 1 });
});

test('a slot among the notes that are shown lies beside the one above it', () => {
  const all = ['a', 'hidden', 'b', 'also hidden', 'c'];
  const shown = ['b', 'c'];
  expect(slotAmongAll(all, shown, 0)).toBe(2);
  expect(slotAmongAll(all, shown, 1)).toBe(3);
  expect(slotAmongAll(all, shown, 2)).toBe(5);
  expect(slotAmongAll(all, [], 0)).toBe(0);
  expect(all.map((_id, index) => slotAmongAll(all, all, index))).toEqual([0, 1, 2, 3, 4]);
});

describe('keys lead from slot to slot', () => {
  test('up and down within the column, as far as its ends', () => {
    expect(nextSlot(columns, { section: 'a', index: 1 }, 'ArrowUp').index).toBe(0);
    expect(nextSlot(columns, { section: 'a', index: 0 }, 'ArrowUp').index).toBe(0);
    expect(nextSlot(columns, { section: 'a', index: 2 }, 'ArrowDown').index).toBe(3);
    expect(nextSlot(columns, { section: 'a', index: 3 }, 'ArrowDown').index).toBe(3);
  });

  test('sideways to the neighbour, as high as it reaches', () => {
    expect(nextSlot(columns, { section: 'a', index: 2 }, 'ArrowRight')).toEqual({
      section: 'b',
      index: 0,
    });
    expect(nextSlot(columns, { section: 'c', index: 1 }, 'ArrowRight')).toEqual({
      section: 'c',
      index: 1,
    });
    expect(nextSlot(columns, { section: 'a', index: 2 }, 'ArrowLeft')).toEqual({
      section: 'a',
      index: 2,
    });
  });

  test('to both ends', () => {
    expect(nextSlot(columns, { section: 'a', index: 2 }, 'Home').index).toBe(0);
    expect(nextSlot(columns, { section: 'a', index: 0 }, 'End').index).toBe(3);
  });

  test('nowhere when the column has gone meanwhile', () => {
    const slot = { section: 'gone', index: 4 };
    expect(nextSlot(columns, slot, 'ArrowDown')).toBe(slot);
  });
});

test('a pointer is before the first note whose middle is below it', () => {
  expect(indexAt([], 100)).toBe(0);
  expect(indexAt([50, 150, 250], 10)).toBe(0);
  expect(indexAt([50, 150, 250], 151)).toBe(2);
  expect(indexAt([50, 150, 250], 900)).toBe(3);
});

test('a slot’s rank puts the note there', () => {
  const others = inOrder(['x', 'y', 'z']).map(({ item, rank }) => ({ id: item, rank }));
  const ids = others.map(({ id }) => id);
  const rankOf = (id: string) => others.find((other) => other.id === id)?.rank;
  for (let index = 0; index <= others.length; index += 1) {
    const moved = { id: 'moved', rank: rankAt(ids, index, rankOf) };
    const sorted = [...others, moved].toSorted(byRank);
    expect(sorted.indexOf(moved)).toBe(index);
  }
});

test('an empty column and neighbours that are gone have a rank to give too', () => {
  expect(rankAt([], 0, () => undefined)).not.toBe('');
  expect(rankAt(['gone'], 1, () => undefined)).not.toBe('');
});
