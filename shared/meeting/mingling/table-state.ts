import type { Mingling } from '../records/mingling.ts';
import type { Table } from '../records/table.ts';
import { freeSeats, isOpen, type Occupancy } from './occupancy.ts';

/**
 * In the order of a table's life. `proposed`: nobody but its founder has come; `live`: the mingling has begun and
 * somebody sits there; `over`: the mingling has ended, the table has joined another, or it is closed and empty. A table
 * that is live may be full, too: ask `freeSeats`.
 */
export const TABLE_STATES = ['proposed', 'open', 'full', 'live', 'over'] as const;
export type TableState = (typeof TABLE_STATES)[number];

type Times = Pick<Mingling, 'startsAt' | 'endsAt'>;

const isPast = (at: number | null | undefined, now: number): boolean => at != null && at <= now;

/** How far a table has come. `now` is the server's time. */
export const tableState = (
  table: Table,
  occupancy: Occupancy,
  { mingling, now }: { readonly mingling: Times; readonly now: number },
): TableState => {
  const count = occupancy.people.length;
  if (table.mergedInto !== undefined || isPast(mingling.endsAt, now)) return 'over';
  if (count === 0 && !isOpen(table)) return 'over';
  if (count > 0 && isPast(mingling.startsAt, now)) return 'live';
  if (freeSeats(table, occupancy) === 0) return 'full';
  return count > 1 ? 'open' : 'proposed';
};
