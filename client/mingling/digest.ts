import type { TableRow } from './table-row.ts';

/** What others did between two moments. */
export type Digest = {
  readonly newTables: number;
  /** How many sat down somewhere, the reader's own table left out. */
  readonly satDown: number;
  /** Who came to the reader's own table, and who left it. */
  readonly came: readonly string[];
  readonly went: readonly string[];
};

const seatsOf = (rows: readonly TableRow[]): Map<string, string> =>
  new Map(rows.flatMap(({ id, people }) => people.map((person) => [person, id] as const)));

/** Counts what has happened since `before`; the reader's own doing is no news. */
export const digestOf = (
  before: readonly TableRow[],
  after: readonly TableRow[],
  me: string,
): Digest => {
  const known = new Set(before.map(({ id }) => id));
  const from = seatsOf(before);
  const to = seatsOf(after);
  const moved = [...to].filter(([person, table]) => person !== me && from.get(person) !== table);
  const own = to.get(me);
  // Whoever has just sat down at another table sees its people; only changes while one sits there are news.
  const stays = own !== undefined && from.get(me) === own;
  const left = [...from].filter(([person, table]) => table === own && to.get(person) !== own);
  return {
    newTables: after.filter(({ id, table }) => !known.has(id) && table.founder !== me).length,
    satDown: moved.filter(([, table]) => table !== own).length,
    came: stays ? moved.filter(([, table]) => table === own).map(([person]) => person) : [],
    went: stays ? left.map(([person]) => person) : [],
  };
};
