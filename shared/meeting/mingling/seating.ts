import type { Seat } from '../records/seat.ts';
import { MAX_CAPACITY, type Table } from '../records/table.ts';
import {
  emptySeats,
  freeSeats,
  isOpen,
  occupancies,
  occupancyOf,
  type Occupancy,
  type Seats,
} from './occupancy.ts';

/** For how long a seat that became free is held for the first of the line. */
export const HOLD_MS = 60_000;
/** So many tables that somebody has left are remembered. */
const MAX_LEFT = 8;

export type Tables = ReadonlyMap<string, Table>;

/** Who sits where, at which tables. Every function here answers the seats as they are afterwards, and changes nothing. */
export type Seating = { readonly tables: Tables; readonly seats: Seats };

const NOWHERE: Seat = { table: null, at: 0 };

/** A seat without what is not there, or `null` for somebody who neither sits nor waits, nor ever sat anywhere. */
const trimmed = ({ table, at, waitsFor, heldUntil, left }: Seat): Seat | null =>
  table === null && !waitsFor && !left
    ? null
    : {
        table,
        at,
        ...(waitsFor && { waitsFor }),
        ...(waitsFor && heldUntil !== undefined && { heldUntil }),
        ...(left && { left }),
      };

const withSeat = (seats: Seats, personId: string, changes: Partial<Seat>): Seats => {
  const next = new Map(seats);
  const seat = trimmed({ ...(seats.get(personId) ?? NOWHERE), ...changes });
  if (seat) next.set(personId, seat);
  else next.delete(personId);
  return next;
};

const outOfLine = { waitsFor: undefined, heldUntil: undefined };

/** The tables somebody sat at before, once they have left another one. */
const leftBy = ({ table, left = [] }: Seat): Pick<Seat, 'left'> =>
  table === null ? {} : { left: [...left.filter((id) => id !== table), table].slice(-MAX_LEFT) };

/** Sits down at a table as the last who came, whoever else is there. */
const sitDown = (seats: Seats, personId: string, tableId: string, now: number): Seats => {
  const seat = seats.get(personId) ?? NOWHERE;
  const waitsHere = seat.waitsFor?.table === tableId;
  const last = occupancyOf(seats, tableId).people.at(-1);
  const lastAt = last === undefined ? 0 : (seats.get(last)?.at ?? 0);
  return withSeat(seats, personId, {
    table: tableId,
    at: Math.max(now, lastAt + 1),
    ...leftBy(seat),
    ...(waitsHere && outOfLine),
  });
};

export type Moved = {
  readonly seats: Seats;
  /** The table that was left. */
  readonly left: string | null;
};

const tableOf = (seats: Seats, personId: string): string | null =>
  seats.get(personId)?.table ?? null;

/** The founder of a new table takes its first seat. */
export const seatFounder = (
  seats: Seats,
  personId: string,
  founded: { readonly tableId: string; readonly now: number },
): Moved => ({
  seats: sitDown(seats, personId, founded.tableId, founded.now),
  left: tableOf(seats, personId),
});

/** What happens to somebody who joins a table now. */
export type Entrance =
  | { readonly kind: 'seat' | 'heldSeat' | 'sits' }
  /** In the line, in that place from 1. */
  | { readonly kind: 'line' | 'waits'; readonly position: number }
  | { readonly kind: 'closed' | 'merged' };

/** May this person sit down at a table, and if not, why not? */
export const entranceTo = (table: Table, occupancy: Occupancy, personId: string): Entrance => {
  if (occupancy.people.includes(personId)) return { kind: 'sits' };
  if (table.mergedInto !== undefined) return { kind: 'merged' };
  if (!isOpen(table)) return { kind: 'closed' };
  const place = occupancy.line.indexOf(personId);
  if (place >= 0) {
    return occupancy.held.includes(personId)
      ? { kind: 'heldSeat' }
      : { kind: 'waits', position: place + 1 };
  }
  return freeSeats(table, occupancy) > 0
    ? { kind: 'seat' }
    : { kind: 'line', position: occupancy.line.length + 1 };
};

export type Joined = Moved & {
  readonly seat: 'taken' | 'waiting';
  /** The place in the line, from 1; `null` for who sits. */
  readonly position: number | null;
};

/** Everybody in a line has a moment of their own, so that its order is never lost. */
const endOfLine = (seats: Seats, { line }: Occupancy, now: number): number => {
  const last = line.at(-1);
  const since = last === undefined ? 0 : (seats.get(last)?.waitsFor?.since ?? 0);
  return Math.max(now, since + 1);
};

/** Takes a seat, or a place in the line of a full table; `null` at one that takes nobody. */
export const join = (
  { tables, seats }: Seating,
  personId: string,
  { tableId, now }: { readonly tableId: string; readonly now: number },
): Joined | null => {
  const table = tables.get(tableId);
  if (!table) return null;
  const occupancy = occupancyOf(seats, tableId);
  const entrance = entranceTo(table, occupancy, personId);
  switch (entrance.kind) {
    case 'closed':
    case 'merged':
      return null;
    case 'sits':
      return { seats, left: null, seat: 'taken', position: null };
    case 'waits':
      return { seats, left: null, seat: 'waiting', position: entrance.position };
    case 'seat':
    case 'heldSeat':
      return {
        seats: sitDown(seats, personId, tableId, now),
        left: tableOf(seats, personId),
        seat: 'taken',
        position: null,
      };
    case 'line': {
      const since = endOfLine(seats, occupancy, now);
      const waitsFor = { table: tableId, since };
      return {
        seats: withSeat(seats, personId, {
          ...(!seats.has(personId) && { at: now }),
          waitsFor,
          heldUntil: undefined,
        }),
        left: null,
        seat: 'waiting',
        position: entrance.position,
      };
    }
  }
};

/** Gives up a seat and a place in a line: everywhere, or at one table only. `left`: the tables that this was at. */
export const leave = (
  seats: Seats,
  personId: string,
  tableId: string | null = null,
): { readonly seats: Seats; readonly left: readonly string[] } => {
  const seat = seats.get(personId);
  if (!seat) return { seats, left: [] };
  const isMeant = (id: string | null | undefined): id is string =>
    id != null && (tableId === null || id === tableId);
  const left = [seat.table, seat.waitsFor?.table].filter(isMeant);
  const next = withSeat(seats, personId, {
    ...(isMeant(seat.table) && { table: null, ...leftBy(seat) }),
    ...(isMeant(seat.waitsFor?.table) && outOfLine),
  });
  return { seats: next, left };
};

const mergedSeat = (seat: Seat, from: string, into: string): Seat => {
  const table = seat.table === from ? into : seat.table;
  const left = seat.table === from ? leftBy(seat) : {};
  if (seat.waitsFor?.table !== from && seat.waitsFor?.table !== into) {
    return { ...seat, ...left, table };
  }
  return table === into
    ? { ...seat, ...left, table, ...outOfLine }
    : { ...seat, ...left, table, waitsFor: { ...seat.waitsFor, table: into } };
};

/** Everybody of one table, its line too, goes to another. `capacity` is what that one needs then. */
export const merge = (
  { tables, seats }: Seating,
  from: string,
  into: string,
): { readonly seats: Seats; readonly capacity: number } => {
  const next = new Map(
    [...seats].map(([person, seat]) => [person, trimmed(mergedSeat(seat, from, into)) ?? seat]),
  );
  const { people, held } = occupancyOf(next, into);
  const needed = people.length + held.length;
  const capacity = tables.get(into)?.capacity ?? 0;
  if (capacity === 0 || needed > MAX_CAPACITY) return { seats: next, capacity: 0 };
  return { seats: next, capacity: Math.max(capacity, needed) };
};

/** Who let their moment pass leaves the line. */
const withoutMissedSeats = (seats: Seats, now: number): Seats => {
  const missed = [...seats].filter(
    ([, { heldUntil }]) => heldUntil !== undefined && heldUntil <= now,
  );
  return missed.reduce((rest, [person]) => withSeat(rest, person, outOfLine), seats);
};

/** How a table's empty seats are held: those that are held stay so, then come the next of the line. */
const holdsAt = (
  table: Table | undefined,
  { line, held, people }: Occupancy,
): readonly string[] => {
  if (!table || !isOpen(table)) return [];
  const empty = emptySeats(table, { line, held, people });
  const next = line.filter((person) => !held.includes(person));
  return [...held, ...next].slice(0, empty);
};

/**
 * The seats as they are at a moment: held seats that nobody came for go to the next, and free ones are held for those who
 * wait. Done before and after every change, so that whoever comes from elsewhere never overtakes a line.
 */
export const settle = ({ tables, seats }: Seating, now: number): Seats => {
  let settled = withoutMissedSeats(seats, now);
  for (const [tableId, occupancy] of occupancies(settled)) {
    if (occupancy.line.length === 0) continue;
    const holds = new Set(holdsAt(tables.get(tableId), occupancy));
    for (const person of occupancy.line) {
      const isHeld = occupancy.held.includes(person);
      if (holds.has(person) === isHeld) continue;
      settled = withSeat(settled, person, { heldUntil: isHeld ? undefined : now + HOLD_MS });
    }
  }
  return settled;
};

/** When the next held seat goes to somebody else; `null` when none is held. */
export const nextMissed = (seats: Seats): number | null => {
  let next: number | null = null;
  for (const { heldUntil } of seats.values()) {
    if (heldUntil !== undefined && (next === null || heldUntil < next)) next = heldUntil;
  }
  return next;
};
