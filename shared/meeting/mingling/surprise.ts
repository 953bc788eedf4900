import type { Table } from '../records/table.ts';
import { freeSeats, isOpen, occupancies } from './occupancy.ts';
import type { Seating } from './seating.ts';

/** What speaks for a table, the most important first; less is better. */
type Rank = readonly [strangersOnly: number, somebodyThere: number, people: number, age: number];

const compare = (a: Rank, b: Rank): number => {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
};

/**
 * A table for somebody who cannot decide: open, with a free seat, if possible with nobody of their organisation; then the
 * one with the fewest people, empty ones last. `null` when there is none but their own.
 */
export const surpriseTable = (
  { tables, seats }: Seating,
  personId: string,
  organisationOf: (personId: string) => string,
): string | null => {
  const at = occupancies(seats);
  const own = organisationOf(personId);
  const knows = (person: string): boolean => own !== '' && organisationOf(person) === own;
  const rankOf = (table: Table): Rank => {
    const people = at.get(table.id)?.people ?? [];
    return [
      Number(people.some(knows)),
      Number(people.length === 0),
      people.length,
      table.foundedAt,
    ];
  };
  const [best] = [...tables.values()]
    .filter((table) => {
      const occupancy = at.get(table.id) ?? { people: [], line: [], held: [] };
      return (
        isOpen(table) && !occupancy.people.includes(personId) && freeSeats(table, occupancy) > 0
      );
    })
    .map((table) => ({ id: table.id, rank: rankOf(table) }))
    .toSorted((a, b) => compare(a.rank, b.rank));
  return best?.id ?? null;
};
