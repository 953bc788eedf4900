import { describe, expect, test } from 'vitest';
import {
  cellByKey,
  nextSort,
  rowsBetween,
  sortRows,
  TABLE_COLUMNS,
  type TableSort,
} from './table.ts';

const LAST = TABLE_COLUMNS.length - 1;

const FACTS: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  a: { text: 'Äiti', reactions: 3, created: 10 },
  b: { text: 'apu', reactions: 12, created: 20 },
  c: { text: '', reactions: 0, created: 5 },
  d: { text: 'zoo', created: 20 },
};

const sorted = (sort: TableSort | null): string =>
  sortRows(['a', 'b', 'c', 'd'], {
    sort,
    locale: 'fi-FI',
    factOf: (id, column) => FACTS[id]?.[column],
  }).join('');

describe('sorting', () => {
  test('is the board’s own order until somebody asks for another', () => {
    expect(sorted(null)).toBe('abcd');
  });

  test('goes by the reader’s alphabet, with nothing at the end in both directions', () => {
    expect(sorted({ column: 'text', isDescending: false })).toBe('bdac');
    expect(sorted({ column: 'text', isDescending: true })).toBe('adbc');
  });

  test('compares numbers as numbers, and keeps what is alike in its order', () => {
    expect(sorted({ column: 'reactions', isDescending: true })).toBe('bacd');
    expect(sorted({ column: 'created', isDescending: true })).toBe('bdac');
  });

  test('a press turns it on, round, and off; of numbers the most comes first', () => {
    const first = nextSort(null, 'text');
    expect(first).toEqual({ column: 'text', isDescending: false });
    const second = nextSort(first, 'text');
    expect(second).toEqual({ column: 'text', isDescending: true });
    expect(nextSort(second, 'text')).toBeNull();
    expect(nextSort(second, 'reactions')).toEqual({ column: 'reactions', isDescending: true });
  });
});

describe('keys', () => {
  const size = { rows: 50, columns: TABLE_COLUMNS.length, page: 10 };
  const press = (key: string, row: number, column: number, withCtrl = false) =>
    cellByKey({ row, column }, { key, withCtrl }, size);

  test('lead from cell to cell and stop at the edges', () => {
    expect(press('ArrowDown', 0, 2)).toEqual({ row: 1, column: 2 });
    expect(press('ArrowUp', 0, 2)).toEqual({ row: 0, column: 2 });
    expect(press('ArrowDown', 50, 2)).toEqual({ row: 50, column: 2 });
    expect(press('ArrowLeft', 3, 0)).toEqual({ row: 3, column: 0 });
    expect(press('ArrowRight', 3, LAST)).toEqual({ row: 3, column: LAST });
  });

  test('lead to the ends of a row, and with Ctrl of the table', () => {
    expect(press('Home', 7, 4)).toEqual({ row: 7, column: 0 });
    expect(press('End', 7, 4)).toEqual({ row: 7, column: LAST });
    expect(press('Home', 7, 4, true)).toEqual({ row: 0, column: 0 });
    expect(press('End', 7, 4, true)).toEqual({ row: 50, column: LAST });
  });

  test('lead page by page, from the first note no further', () => {
    expect(press('PageDown', 1, 0)).toEqual({ row: 11, column: 0 });
    expect(press('PageDown', 45, 0)).toEqual({ row: 50, column: 0 });
    expect(press('PageUp', 5, 0)).toEqual({ row: 1, column: 0 });
    expect(press('PageUp', 0, 0)).toEqual({ row: 0, column: 0 });
  });

  test('others lead nowhere', () => {
    expect(press('a', 1, 1)).toBeNull();
  });
});

test('only the rows in sight', () => {
  expect(rowsBetween({ top: -600, bottom: 1000 }, 60, 5000)).toEqual({ from: 0, to: 17 });
  expect(rowsBetween({ top: 119, bottom: 121 }, 60, 5000)).toEqual({ from: 1, to: 3 });
  expect(rowsBetween({ top: 900, bottom: 1500 }, 60, 3)).toEqual({ from: 3, to: 3 });
});
