import { expect, test } from 'vitest';
import type { Seat } from '../../shared/meeting/records/seat.ts';
import { createRowKeeper } from './kept-rows.ts';
import { isClosed, isFull, ownRows, tableRows } from './table-row.ts';
import { MORNING, sits, table } from './testing/made-up.ts';

const waits = (tableId: string, since: number, heldUntil?: number): Seat => ({
  table: null,
  at: since,
  waitsFor: { table: tableId, since },
  ...(heldUntil !== undefined && { heldUntil }),
});

const rowsOf = (
  tables: Parameters<typeof tableRows>[0],
  seats: Readonly<Record<string, Seat>> = {},
) => tableRows(tables, new Map(Object.entries(seats)), 'me');

test('people stand as they came, the reader first', () => {
  const [row] = rowsOf([table('a')], {
    late: sits('a', 3),
    me: sits('a', 2),
    early: sits('a', 1),
    elsewhere: sits('b', 0),
  });
  expect(row?.people).toEqual(['me', 'early', 'late']);
  expect(row?.own).toEqual({ kind: 'sits' });
});

test('a held seat is taken for everybody but the one who waits for it', () => {
  const seats = { anna: sits('a'), me: waits('a', 2, 9), erkki: waits('a', 3) };
  const [row] = rowsOf([table('a', { capacity: 2 })], seats);
  expect(row && isFull(row)).toBe(true);
  expect(row?.own).toEqual({ kind: 'held', until: 9 });
  expect(rowsOf([table('a', { capacity: 0 })], seats).some(isFull)).toBe(false);
});

test('who waits knows their place in the line', () => {
  const rows = rowsOf([table('a', { capacity: 1 })], {
    anna: sits('a'),
    erkki: waits('a', 1),
    me: waits('a', 2),
  });
  expect(rows[0]?.own).toEqual({ kind: 'waits', position: 2 });
  expect(ownRows(rows)).toMatchObject({ seat: null, wait: { id: 'a' } });
});

test('who sat at a table before may still say what it leaves', () => {
  const [a, b] = rowsOf([table('a'), table('b')], { me: { ...sits('b'), left: ['a'] } });
  expect([a?.own.kind, b?.own.kind]).toEqual(['sat', 'sits']);
});

test('a table that has joined another is gone, a closed one stays in its place', () => {
  const rows = rowsOf([
    table('a', { closedAt: MORNING }),
    table('b', { mergedInto: 'c', proposesMerge: 'c' }),
    table('c', { invites: 'a' }),
  ]);
  expect(rows.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(rows.map(isClosed)).toEqual([true, false]);
  expect(rows[1]?.invites).toEqual({ id: 'a', topic: 'Topic a' });
});

test('only rows in which something happened are other objects than before', () => {
  const keep = createRowKeeper();
  const tables = [table('a'), table('b')];
  const first = keep(rowsOf(tables, { anna: sits('a') }));
  expect(keep(rowsOf([...tables], { anna: sits('a') }))).toBe(first);
  const next = keep(rowsOf(tables, { anna: sits('b') }));
  expect(next[0]).not.toBe(first[0]);
  expect(keep(rowsOf([...tables, table('c')], { anna: sits('b') }))[1]).toBe(next[1]);
});
