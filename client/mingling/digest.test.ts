import { expect, test } from 'vitest';
import type { Seat } from '../../shared/meeting/records/seat.ts';
import { digestOf } from './digest.ts';
import { tableRows } from './table-row.ts';
import { sits, table } from './testing/made-up.ts';

const rows = (seats: Readonly<Record<string, Seat>>, ids: readonly string[] = ['a', 'b']) =>
  tableRows(
    ids.map((id) => table(id)),
    new Map(Object.entries(seats)),
    'me',
  );

test('counts new tables and who sat down elsewhere, names who came to one’s own', () => {
  const before = rows({ me: sits('a'), anna: sits('a'), erkki: sits('b') });
  const after = rows({ me: sits('a'), erkki: sits('a'), liisa: sits('b'), timo: sits('c') }, [
    'a',
    'b',
    'c',
  ]);
  expect(digestOf(before, after, 'me')).toEqual({
    newTables: 1,
    satDown: 2,
    came: ['erkki'],
    went: ['anna'],
  });
});

test('one’s own doing is no news, nor are the people of the table one has just come to', () => {
  const before = rows({ me: sits('a'), anna: sits('b') });
  const after = rows({ me: sits('b'), anna: sits('b') });
  expect(digestOf(before, after, 'me')).toEqual({ newTables: 0, satDown: 0, came: [], went: [] });
});
