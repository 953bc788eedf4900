import type { Seat } from '../records/seat.ts';
import type { Table } from '../records/table.ts';

/** Where everybody mingles, by person. */
export type Seats = ReadonlyMap<string, Seat>;

/** Who is at one table. */
export type Occupancy = {
  /** Who sits there, the first to sit down first. */
  readonly people: readonly string[];
  /** Who waits for a seat, the next first. */
  readonly line: readonly string[];
  /** Those of the line for whom a seat is held. */
  readonly held: readonly string[];
};

const NOBODY: Occupancy = { people: [], line: [], held: [] };

const inOrder = (entries: readonly (readonly [string, number])[]): string[] =>
  entries.toSorted(([a, atA], [b, atB]) => atA - atB || (a < b ? -1 : 1)).map(([person]) => person);

/** Who is at which table, by table; tables that nobody sits at or waits for are left out. */
export const occupancies = (seats: Seats): ReadonlyMap<string, Occupancy> => {
  const people = new Map<string, [string, number][]>();
  const lines = new Map<string, [string, number][]>();
  const add = (to: typeof people, table: string, entry: [string, number]): void => {
    const known = to.get(table);
    if (known) known.push(entry);
    else to.set(table, [entry]);
  };
  for (const [person, { table, at, waitsFor }] of seats) {
    if (table !== null) add(people, table, [person, at]);
    if (waitsFor) add(lines, waitsFor.table, [person, waitsFor.since]);
  }
  const tables = new Set([...people.keys(), ...lines.keys()]);
  return new Map(
    [...tables].map((table) => {
      const line = inOrder(lines.get(table) ?? []);
      const held = line.filter((person) => seats.get(person)?.heldUntil !== undefined);
      return [table, { people: inOrder(people.get(table) ?? []), line, held }];
    }),
  );
};

/** Who is at one table. */
export const occupancyOf = (seats: Seats, tableId: string): Occupancy =>
  occupancies(seats).get(tableId) ?? NOBODY;

/** How many may sit down, held seats counted as free; `Infinity` where as many sit as come. */
export const emptySeats = ({ capacity }: Pick<Table, 'capacity'>, { people }: Occupancy): number =>
  capacity === 0 ? Infinity : Math.max(0, capacity - people.length);

/** How many may sit down who are not in the line: a held seat counts as taken. */
export const freeSeats = (table: Pick<Table, 'capacity'>, occupancy: Occupancy): number =>
  Math.max(0, emptySeats(table, occupancy) - occupancy.held.length);

/** True for a table that takes people. */
export const isOpen = ({ closedAt, mergedInto }: Pick<Table, 'closedAt' | 'mergedInto'>): boolean =>
  closedAt === undefined && mergedInto === undefined;
