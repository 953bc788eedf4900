import { describe, expect, it } from 'vitest';
import type { Mingling } from '../records/mingling.ts';
import type { Seat } from '../records/seat.ts';
import type { Table } from '../records/table.ts';
import { occupancyOf } from './occupancy.ts';
import { entranceTo } from './seating.ts';
import { surpriseTable } from './surprise.ts';
import { areLinksDue, countLinks, tablesByNeed } from './table-links.ts';
import { tableState } from './table-state.ts';
import { newTable } from './testing/new-table.ts';

const seated = (...places: readonly (readonly [person: string, table: string])[]) =>
  new Map(places.map(([person, table], at): [string, Seat] => [person, { table, at }]));

const mingling: Mingling = {
  isOn: true,
  startsAt: 100,
  endsAt: 200,
  linksAt: 90,
  linksAreOut: false,
  spareLinks: 0,
};

describe('a table’s state', () => {
  const state = (table: Partial<Table>, people: readonly string[], now: number) => {
    const seats = seated(...people.map((person) => [person, 't'] as const));
    return tableState({ ...newTable('t', 2), ...table }, occupancyOf(seats, 't'), {
      mingling,
      now,
    });
  };

  it('goes from proposed to over', () => {
    expect(state({}, ['a'], 0)).toBe('proposed');
    expect(state({ capacity: 3 }, ['a', 'b'], 0)).toBe('open');
    expect(state({}, ['a', 'b'], 99)).toBe('full');
    expect(state({}, ['a', 'b'], 100)).toBe('live');
    expect(state({}, ['a'], 100)).toBe('live');
    expect(state({}, [], 100)).toBe('proposed');
    expect(state({}, ['a'], 200)).toBe('over');
    expect(state({ mergedInto: 'u' }, [], 0)).toBe('over');
    expect(state({ closedAt: 5 }, [], 0)).toBe('over');
    expect(state({ closedAt: 5 }, ['a'], 100)).toBe('live');
  });
});

describe('the entrance to a table', () => {
  const seats = new Map<string, Seat>([
    ...seated(['a', 't']),
    ['b', { table: null, at: 1, waitsFor: { table: 't', since: 1 }, heldUntil: 50 }],
    ['c', { table: null, at: 2, waitsFor: { table: 't', since: 2 } }],
  ]);
  const entrance = (person: string, table: Partial<Table> = {}) =>
    entranceTo({ ...newTable('t', 2), ...table }, occupancyOf(seats, 't'), person);

  it('says what becomes of whoever joins', () => {
    expect(entrance('a')).toEqual({ kind: 'sits' });
    expect(entrance('b')).toEqual({ kind: 'heldSeat' });
    expect(entrance('c')).toEqual({ kind: 'waits', position: 2 });
    // The second seat is held for another.
    expect(entrance('d')).toEqual({ kind: 'line', position: 3 });
    expect(entrance('d', { capacity: 3 })).toEqual({ kind: 'seat' });
    expect(entrance('d', { capacity: 0 })).toEqual({ kind: 'seat' });
    expect(entrance('d', { closedAt: 1 })).toEqual({ kind: 'closed' });
    expect(entrance('d', { closedAt: 1, mergedInto: 'u' })).toEqual({ kind: 'merged' });
  });
});

describe('a surprise', () => {
  const tables = new Map(['t', 'u', 'v', 'w'].map((id) => [id, newTable(id, 3)]));
  const organisationOf = (person: string) => (person.startsWith('x') ? 'X' : '');

  it('is the smallest table without colleagues, an empty one last', () => {
    const seats = seated(['x1', 't'], ['a', 'u'], ['b', 'u'], ['c', 'v'], ['d', 'v'], ['e', 'v']);
    expect(surpriseTable({ tables, seats }, 'x2', organisationOf)).toBe('u');
    // Somebody without an organisation has no colleagues.
    expect(surpriseTable({ tables, seats }, 'z', organisationOf)).toBe('t');
    expect(surpriseTable({ tables, seats: seated(['z', 't']) }, 'z', organisationOf)).toBe('u');
  });

  it('is none when every other table is full or closed', () => {
    const closed = new Map([...tables].map(([id, table]) => [id, { ...table, closedAt: 1 }]));
    expect(surpriseTable({ tables: closed, seats: new Map() }, 'z', organisationOf)).toBeNull();
  });
});

describe('tables’ links', () => {
  const own = { ...newTable('own', 8), hasOwnLink: true, foundedAt: 1 };
  const tables = [
    own,
    { ...newTable('small', 8), foundedAt: 2 },
    { ...newTable('large', 8), foundedAt: 3 },
    { ...newTable('closed', 8), closedAt: 1 },
    { ...newTable('left', 8), mergedInto: 'large' },
    { ...newTable('goes-on', 8), closedAt: 1, foundedAt: 4 },
  ];
  const seats = seated(['a', 'large'], ['b', 'large'], ['c', 'goes-on']);

  it('go to the table with the most people first, and to none that is over', () => {
    expect(tablesByNeed(tables, seats).map(({ id }) => id)).toEqual([
      'large',
      'goes-on',
      'own',
      'small',
    ]);
  });

  it('are counted before they are out and after', () => {
    const before = (spareLinks: number) =>
      countLinks({ linksAreOut: false, spareLinks }, tables, seats);
    expect(before(1)).toEqual({ spare: 0, without: 2 });
    expect(before(5)).toEqual({ spare: 2, without: 0 });
    const after = countLinks({ linksAreOut: true, spareLinks: 1 }, tables, seats);
    expect(after).toEqual({ spare: 1, without: 3 });
  });

  it('are due at their time while the page is on, and stay so', () => {
    expect(areLinksDue(mingling, 89)).toBe(false);
    expect(areLinksDue(mingling, 90)).toBe(true);
    expect(areLinksDue({ ...mingling, isOn: false }, 90)).toBe(false);
    expect(areLinksDue({ ...mingling, linksAt: null }, 90)).toBe(false);
    expect(areLinksDue({ ...mingling, linksAt: 500, linksAreOut: true }, 90)).toBe(true);
  });
});
