import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Table } from '../records/table.ts';
import {
  emptySeats,
  freeSeats,
  isOpen,
  occupancies,
  occupancyOf,
  type Seats,
} from './occupancy.ts';
import {
  HOLD_MS,
  join,
  leave,
  merge,
  type Seating,
  seatFounder,
  settle,
  type Tables,
} from './seating.ts';
import { newTable } from './testing/new-table.ts';

const PEOPLE = 9;
const TABLES = 4;

const person = fc.nat({ max: PEOPLE - 1 }).map((n) => `person-${n}`);
const table = fc.nat({ max: TABLES - 1 }).map((n) => `table-${n}`);
const capacity = fc.constantFrom(0, 1, 2, 2, 3);

/** What people and time do to tables, in the words of the commands. */
const deed = fc.oneof(
  fc.record({ kind: fc.constant('found' as const), who: person, at: table, capacity }),
  {
    arbitrary: fc.record({ kind: fc.constant('join' as const), who: person, at: table }),
    weight: 8,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('leave' as const),
      who: person,
      at: table,
    }),
    weight: 3,
  },
  fc.record({ kind: fc.constant('leaveAll' as const), who: person, at: table }),
  fc.record({ kind: fc.constant('close' as const), at: table }),
  fc.record({ kind: fc.constant('reopen' as const), at: table }),
  fc.record({ kind: fc.constant('merge' as const), at: table, into: table }),
  fc.record({ kind: fc.constant('resize' as const), at: table, capacity }),
  {
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      ms: fc.constantFrom(0, 1, 30_000, HOLD_MS),
    }),
    weight: 3,
  },
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

const changed = (tables: Tables, id: string, changes: Partial<Table>): Tables => {
  const known = tables.get(id);
  return known ? new Map([...tables, [id, { ...known, ...changes }]]) : tables;
};

/** One deed as the server does it: time first, then the deed, then whoever waits. */
const perform = (before: Seating, act: Deed, now: number): Seating => {
  const seating = { ...before, seats: settle(before, now) };
  const { tables, seats } = act.kind === 'wait' ? seating : outcome(seating, act, now);
  return { tables, seats: settle({ tables, seats }, now) };
};

const outcome = (seating: Seating, act: Exclude<Deed, { kind: 'wait' }>, now: number): Seating => {
  const { tables, seats } = seating;
  const isHere = tables.get(act.at)?.mergedInto === undefined && tables.has(act.at);
  switch (act.kind) {
    case 'found':
      if (tables.has(act.at)) return seating;
      return {
        tables: new Map([...tables, [act.at, newTable(act.at, act.capacity)]]),
        seats: seatFounder(seats, act.who, { tableId: act.at, now }).seats,
      };
    case 'join':
      return { tables, seats: join(seating, act.who, { tableId: act.at, now })?.seats ?? seats };
    case 'leave':
      return { tables, seats: leave(seats, act.who, act.at).seats };
    case 'leaveAll':
      return { tables, seats: leave(seats, act.who).seats };
    case 'close':
      return { tables: isHere ? changed(tables, act.at, { closedAt: now }) : tables, seats };
    case 'reopen':
      return { tables: isHere ? changed(tables, act.at, { closedAt: undefined }) : tables, seats };
    case 'resize':
      return { tables: changed(tables, act.at, { capacity: act.capacity }), seats };
    case 'merge': {
      const into = tables.get(act.into);
      if (!isHere || !into || into.mergedInto !== undefined || act.at === act.into) return seating;
      const merged = merge(seating, act.at, act.into);
      const gone = changed(tables, act.at, { mergedInto: act.into, closedAt: now });
      return {
        tables: changed(gone, act.into, { capacity: merged.capacity }),
        seats: merged.seats,
      };
    }
  }
};

const inBoth = (line: readonly string[], other: readonly string[]): string[] =>
  line.filter((id) => other.includes(id));

/** What must hold after any deed, whatever was before. */
const check = (before: Seating, after: Seating, { act, now }: { act: Deed; now: number }): void => {
  const counts = occupancies(after.seats);
  for (const [id, occupancy] of counts) {
    const at = after.tables.get(id);
    if (!at) throw new Error(`somebody is at ${id}, which is not there`);
    const taken = occupancy.people.length + occupancy.held.length;
    const was = occupancyOf(before.seats, id).people.length;
    // Nobody loses a seat when a table shrinks, but nobody new sits down at a full one.
    if (at.capacity > 0) expect(taken).toBeLessThanOrEqual(Math.max(at.capacity, was));
    if (at.capacity > 0 && act.kind === 'join') {
      expect(occupancy.people.length).toBeLessThanOrEqual(Math.max(at.capacity, was));
    }
    // Whoever waits is offered every seat there is.
    if (isOpen(at)) {
      expect(occupancy.held.length).toBe(
        Math.min(emptySeats(at, occupancy), occupancy.line.length),
      );
    } else expect(occupancy.held).toEqual([]);
    if (at.mergedInto !== undefined) expect([...occupancy.people, ...occupancy.line]).toEqual([]);
    // Nobody who came from elsewhere got past them.
    expect(
      freeSeats(at, occupancy) === 0 ||
        occupancy.line.length === occupancy.held.length ||
        !isOpen(at),
    ).toBe(true);
    const lineBefore = occupancyOf(before.seats, id).line;
    const newcomers = occupancy.line.filter((who) => !lineBefore.includes(who));
    // Whoever comes last is last, however many come in the same millisecond.
    if (act.kind === 'join')
      expect(occupancy.line.slice(-newcomers.length || Infinity)).toEqual(newcomers);
    const stayed = inBoth(lineBefore, occupancy.line);
    expect(inBoth(occupancy.line, lineBefore)).toEqual(stayed);
    if (act.kind === 'merge' && act.into === id) {
      const other = occupancyOf(before.seats, act.at).line;
      expect(inBoth(occupancy.line, other)).toEqual(inBoth(other, occupancy.line));
    }
  }
  for (const [, seat] of after.seats) {
    expect(seat.waitsFor?.table === seat.table && seat.table !== null).toBe(false);
    expect(seat.heldUntil === undefined || seat.waitsFor !== undefined).toBe(true);
    expect(seat.heldUntil ?? Infinity).toBeGreaterThan(now);
  }
};

/** Whoever let their minute pass waits no longer for what they waited for. */
const checkMissed = (before: Seating, after: Seating, now: number): void => {
  for (const [who, { heldUntil, waitsFor }] of before.seats) {
    if (heldUntil === undefined || heldUntil > now) continue;
    expect(after.seats.get(who)?.waitsFor ?? null).not.toEqual(waitsFor);
  }
};

const everybody = (seats: Seats): string[] =>
  [...occupancies(seats).values()].flatMap(({ people }) => people);

it('never overfills a table, seats nobody twice, and keeps the order of every line', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 60, size: 'max' }), (deeds) => {
      let seating: Seating = { tables: new Map(), seats: new Map() };
      let now = 1000;
      for (const act of deeds) {
        if (act.kind === 'wait') now += act.ms;
        const next = perform(seating, act, now);
        check(seating, next, { act, now });
        checkMissed(seating, next, now);
        const seated = everybody(next.seats);
        expect(new Set(seated).size).toBe(seated.length);
        seating = next;
      }
    }),
    { numRuns: Number(process.env['SEATING_RUNS'] ?? 500) },
  );
});

it('lets only the person it is held for take a held seat, until their minute is over', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40, size: 'max' }), person, table, (deeds, who, at) => {
      let seating: Seating = { tables: new Map(), seats: new Map() };
      let now = 1000;
      for (const act of deeds) {
        if (act.kind === 'wait') now += act.ms;
        seating = perform(seating, act, now);
      }
      const before = occupancyOf(seating.seats, at);
      const joined = join(seating, who, { tableId: at, now });
      if (joined?.seat !== 'taken' || before.people.includes(who)) return;
      const known = seating.tables.get(at);
      if (!known) throw new Error('joined a table that is not there');
      expect(before.held.includes(who) || freeSeats(known, before) > 0).toBe(true);
      const after = occupancyOf(joined.seats, at);
      expect(after.held).toEqual(before.held.filter((id) => id !== who));
    }),
    { numRuns: Number(process.env['SEATING_RUNS'] ?? 500) },
  );
});
