import type { Mingling } from '../records/mingling.ts';
import type { Table } from '../records/table.ts';
import { isOpen, occupancies, type Seats } from './occupancy.ts';

/** True when the tables' links are shown, or their time has come. `now` is the server's time. */
export const areLinksDue = (
  { isOn, linksAt, linksAreOut }: Pick<Mingling, 'isOn' | 'linksAt' | 'linksAreOut'>,
  now: number,
): boolean => linksAreOut || (isOn && linksAt != null && linksAt <= now);

/** The tables that need a video link, those with the most people first: open ones, and closed ones where somebody sits. */
export const tablesByNeed = (tables: readonly Table[], seats: Seats): readonly Table[] => {
  const at = occupancies(seats);
  const countAt = ({ id }: Table): number => at.get(id)?.people.length ?? 0;
  return tables
    .filter((table) => isOpen(table) || (table.mergedInto === undefined && countAt(table) > 0))
    .toSorted(
      (a, b) => countAt(b) - countAt(a) || a.foundedAt - b.foundedAt || (a.id < b.id ? -1 : 1),
    );
};

/** How the pasted links go with the tables: `spare`, how many nobody needs; `without`, how many tables have none. */
export type LinkCount = { readonly spare: number; readonly without: number };

/** Counts what facilitators have to know of the links, before they are out and after. */
export const countLinks = (
  { linksAreOut, spareLinks }: Pick<Mingling, 'linksAreOut' | 'spareLinks'>,
  tables: readonly Table[],
  seats: Seats,
): LinkCount => {
  const needy = tablesByNeed(tables, seats).filter(
    ({ link, hasOwnLink }) => link === undefined && !hasOwnLink,
  );
  if (linksAreOut) return { spare: spareLinks, without: needy.length };
  return {
    spare: Math.max(0, spareLinks - needy.length),
    without: Math.max(0, needy.length - spareLinks),
  };
};
