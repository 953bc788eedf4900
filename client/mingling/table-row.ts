import {
  freeSeats,
  isOpen,
  occupancies,
  type Occupancy,
} from '../../shared/meeting/mingling/occupancy.ts';
import type { Seat } from '../../shared/meeting/records/seat.ts';
import type { Table } from '../../shared/meeting/records/table.ts';

/** How the reader stands to a table. */
type OwnPlace =
  | { readonly kind: 'none' }
  /** Sat there before, and may still say what the table leaves. */
  | { readonly kind: 'sat' }
  | { readonly kind: 'sits' }
  /** Waits for a seat; 1 is the first in line. */
  | { readonly kind: 'waits'; readonly position: number }
  /** A seat is held for the reader until then. */
  | { readonly kind: 'held'; readonly until: number };

/** Another table, as it stands in a sentence about this one. */
type Named = { readonly id: string; readonly topic: string };

/** A table with its people, as one row of the page shows it. The reader is the first of `people`. */
export type TableRow = Occupancy & {
  readonly id: string;
  readonly table: Table;
  readonly own: OwnPlace;
  /** The table that this one would join, and the one it would take in, once the other host wants it too. */
  readonly joins: Named | null;
  readonly invites: Named | null;
};

/** True when whoever comes now has to stand in line. */
export const isFull = (row: TableRow): boolean => freeSeats(row.table, row) === 0;

export const isClosed = ({ table }: TableRow): boolean => !isOpen(table);

const ownPlace = (id: string, seat: Seat | undefined, place: number): OwnPlace => {
  if (seat?.table === id) return { kind: 'sits' };
  if (seat?.waitsFor?.table === id)
    return seat.heldUntil === undefined
      ? { kind: 'waits', position: place + 1 }
      : { kind: 'held', until: seat.heldUntil };
  return { kind: seat?.left?.includes(id) ? 'sat' : 'none' };
};

const NOBODY: Occupancy = { people: [], line: [], held: [] };

/** Every table that has not become part of another, in the order given, which is that of their founding. */
export const tableRows = (
  tables: readonly Table[],
  seats: ReadonlyMap<string, Seat>,
  me: string,
): readonly TableRow[] => {
  const at = occupancies(seats);
  const standing = tables.filter(({ mergedInto }) => mergedInto === undefined);
  const topics = new Map(standing.map(({ id, topic }) => [id, topic]));
  const named = (id: string | undefined): Named | null => {
    const topic = id === undefined ? undefined : topics.get(id);
    return id === undefined || topic === undefined ? null : { id, topic };
  };
  return standing.map((table) => {
    const { people, line, held } = at.get(table.id) ?? NOBODY;
    const others = people.filter((person) => person !== me);
    return {
      id: table.id,
      table,
      people: others.length < people.length ? [me, ...others] : people,
      line,
      held,
      own: ownPlace(table.id, seats.get(me), line.indexOf(me)),
      joins: named(table.proposesMerge),
      invites: named(table.invites),
    };
  });
};

/** The table that the reader sits at, and the one that they wait for. */
export const ownRows = (
  rows: readonly TableRow[],
): { readonly seat: TableRow | null; readonly wait: TableRow | null } => ({
  seat: rows.find(({ own }) => own.kind === 'sits') ?? null,
  wait: rows.find(({ own }) => own.kind === 'waits' || own.kind === 'held') ?? null,
});
