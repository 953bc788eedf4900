import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrangeMasonry,
  cardByKey,
  cardsBetween,
  columnsFor,
  createArranger,
  firstCardBelow,
} from './masonry.ts';

const GAP = 10;
const heights: Readonly<Record<string, number>> = { a: 100, b: 50, c: 70, d: 200, e: 40 };
const heightOf = (id: string): number => heights[id] ?? 60;

const two = (ids: readonly string[], before: ReadonlyMap<string, number> | null = null) =>
  arrangeMasonry({ ids, heightOf, columnCount: 2, gap: GAP, before });

const cards = fc.uniqueArray(
  fc.record({ id: fc.uuid(), height: fc.integer({ min: 20, max: 600 }) }),
  { selector: ({ id }) => id, maxLength: 60 },
);

describe('masonry', () => {
  test('deals cards to the shortest column, so that they are read row by row', () => {
    const { columns, topOf, height } = two(['a', 'b', 'c', 'd', 'e']);
    expect(columns).toEqual([
      ['a', 'd'],
      ['b', 'c', 'e'],
    ]);
    expect([...topOf]).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 60],
      ['d', 110],
      ['e', 140],
    ]);
    expect(height).toBe(320);
  });

  test('nothing changes its column when a card comes before it, grows or goes', () => {
    const before = two(['a', 'b', 'c', 'd', 'e']).columnOf;
    const after = two(['new', 'b', 'c', 'd', 'e'], before);
    for (const id of ['b', 'c', 'd', 'e']) {
      expect(after.columnOf.get(id)).toBe(before.get(id));
    }
    expect(after.topOf.get('new')).toBe(0);
  });

  test('new cards go where there is least', () => {
    const before = new Map([
      ['a', 0],
      ['d', 0],
    ]);
    expect(two(['x', 'y', 'a', 'd'], before).columns).toEqual([
      ['a', 'd'],
      ['x', 'y'],
    ]);
  });

  test('lays all out anew before it becomes lopsided, or when there are fewer columns', () => {
    const all = Array.from({ length: 30 }, (_, index) => `n${index}`);
    const oneSided = new Map(all.map((id) => [id, 0]));
    expect(two(all, oneSided).columns.map((column) => column.length)).toEqual([15, 15]);
    const beyond = new Map([['a', 3]]);
    expect(two(['a'], beyond).columnOf.get('a')).toBe(0);
  });

  test('an arranger keeps cards in place until there is another occasion', () => {
    const { arrange, put } = createArranger();
    const wanted = { heightOf, columnCount: 2, gap: GAP };
    const { columnOf } = arrange({ ...wanted, ids: ['a', 'b', 'c'] }, 'by hand');
    expect(arrange({ ...wanted, ids: ['d', 'a', 'b', 'c'] }, 'by hand').columnOf).toEqual(
      new Map([...columnOf, ['d', 0]]),
    );
    expect(arrange({ ...wanted, ids: ['d', 'a', 'b', 'c'] }, 'newest').columnOf.get('a')).toBe(1);
    put('a', 0);
    expect(arrange({ ...wanted, ids: ['d', 'a', 'b', 'c'] }, 'newest').columnOf.get('a')).toBe(0);
  });

  test('cards stand under one another without overlapping, in their order, whatever came before', () => {
    fc.assert(
      fc.property(cards, cards, fc.integer({ min: 1, max: 5 }), (first, second, columnCount) => {
        const height = new Map([...first, ...second].map((card) => [card.id, card.height]));
        const of = (list: typeof first, before: ReadonlyMap<string, number> | null) =>
          arrangeMasonry({
            ids: list.map(({ id }) => id),
            heightOf: (id) => height.get(id) ?? 0,
            columnCount,
            gap: GAP,
            before,
          });
        const { ids, columns, topOf } = of([...second, ...first], of(first, null).columnOf);
        expect(columns.flat().toSorted()).toEqual(ids.toSorted());
        for (const column of columns) {
          expect(column).toEqual(ids.filter((id) => column.includes(id)));
          column.forEach((id, index) => {
            const above = column[index - 1];
            const end =
              above === undefined ? 0 : (topOf.get(above) ?? 0) + (height.get(above) ?? 0) + GAP;
            expect(topOf.get(id)).toBe(end);
          });
        }
      }),
    );
  });

  test('finds what is in sight, and no card that is not', () => {
    fc.assert(
      fc.property(cards, fc.integer({ min: 0, max: 3000 }), (list, top) => {
        const height = new Map(list.map((card) => [card.id, card.height]));
        const bottom = top + 500;
        const masonry = arrangeMasonry({
          ids: list.map(({ id }) => id),
          heightOf: (id) => height.get(id) ?? 0,
          columnCount: 3,
          gap: GAP,
          before: null,
        });
        const found = new Set(cardsBetween(masonry, top, bottom));
        const inSight = list.filter(({ id, height: high }) => {
          const begins = masonry.topOf.get(id) ?? 0;
          return begins < bottom && begins + high > top;
        });
        expect(inSight.filter(({ id }) => !found.has(id))).toEqual([]);
        expect(found.size).toBeLessThanOrEqual(
          list.filter(({ id }) => (masonry.topOf.get(id) ?? 0) < bottom).length,
        );
      }),
    );
  });

  test('keys lead up and down a column, beside it, and to both ends', () => {
    const masonry = two(['a', 'b', 'c', 'd', 'e']);
    expect(cardByKey(masonry, 'a', 'ArrowDown')).toBe('d');
    expect(cardByKey(masonry, 'd', 'ArrowUp')).toBe('a');
    expect(cardByKey(masonry, 'a', 'ArrowUp')).toBeUndefined();
    expect(cardByKey(masonry, 'd', 'ArrowRight')).toBe('e');
    expect(cardByKey(masonry, 'c', 'ArrowLeft')).toBe('d');
    expect(cardByKey(masonry, 'b', 'ArrowRight')).toBeUndefined();
    expect(cardByKey(masonry, 'c', 'Home')).toBe('a');
    expect(cardByKey(masonry, 'a', 'End')).toBe('e');
  });

  test('tells where one reads', () => {
    const masonry = two(['a', 'b', 'c', 'd', 'e']);
    expect(firstCardBelow(masonry, 0)).toBe('a');
    expect(firstCardBelow(masonry, 50)).toBe('c');
    expect(firstCardBelow(masonry, 1000)).toBeNull();
  });
});

test('as many columns as fit, one at least', () => {
  expect(columnsFor(1000, { least: 240, gap: 16 })).toEqual({ count: 3, width: 968 / 3 });
  expect(columnsFor(200, { least: 240, gap: 16 })).toEqual({ count: 1, width: 200 });
});
