import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distribute, type OpenGroup, shareOut, type ToPlace } from './distribute.ts';

/** Numbers that look like chance and are the same in every run. */
const seeded = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
};

const KINDS = ['', 'a', 'b', 'c', 'd'];

const kind = fc.constantFrom(...KINDS);

const openGroups = (kinds: fc.Arbitrary<string[]>, capacity: fc.Arbitrary<number>) =>
  fc
    .array(fc.record({ kinds, capacity }), { minLength: 1, maxLength: 8 })
    .map((groups) => groups.map((group, index): OpenGroup => ({ ...group, id: `g${index}` })));

const anyGroups = openGroups(fc.array(kind, { maxLength: 6 }), fc.integer({ min: 0, max: 8 }));
const emptyGroups = openGroups(fc.constant([]), fc.constant(0));

const people = fc
  .array(kind, { maxLength: 60 })
  .map((kinds) => kinds.map((of, index): ToPlace => ({ person: `p${index}`, kind: of })));

const seed = fc.integer({ min: 1, max: 1_000_000 });

type Placed = { readonly group: OpenGroup; readonly came: readonly ToPlace[] };

const place = (groups: readonly OpenGroup[], all: readonly ToPlace[], start: number): Placed[] => {
  const where = distribute(groups, all, seeded(start));
  return groups.map((group) => ({
    group,
    came: all.filter(({ person }) => where.get(person) === group.id),
  }));
};

const sizeOf = ({ group, came }: Placed): number => group.kinds.length + came.length;
const hasRoom = (placed: Placed): boolean =>
  placed.group.capacity === 0 || sizeOf(placed) < placed.group.capacity;
const numberOf = ({ group, came }: Placed, of: string): number =>
  group.kinds.filter((one) => one === of).length + came.filter((one) => one.kind === of).length;

/** How unevenly kinds are spread; nobody has "unknown" in common. */
const unevenness = (placed: readonly Placed[]): number =>
  placed
    .flatMap((one) => KINDS.slice(1).map((of) => numberOf(one, of) ** 2))
    .reduce((a, b) => a + b, 0);

type InGroup = readonly [Placed, ToPlace];

const replaced = ({ group, came }: Placed, gone: ToPlace, instead: ToPlace): Placed => ({
  group,
  came: came.map((one) => (one === gone ? instead : one)),
});

const swapped = (placed: readonly Placed[], [one, a]: InGroup, [other, b]: InGroup): Placed[] =>
  placed.map((same) => {
    if (same === one) return replaced(one, a, b);
    return same === other ? replaced(other, b, a) : same;
  });

describe('a distribution', () => {
  test('puts nobody into a full group, and leaves out only those for whom there is no place', () => {
    fc.assert(
      fc.property(anyGroups, people, seed, (groups, all, start) => {
        const placed = place(groups, all, start);
        const came = placed.reduce((sum, one) => sum + one.came.length, 0);
        const overfull = placed.filter(
          ({ group, came: { length } }) =>
            length > 0 && group.capacity > 0 && group.kinds.length + length > group.capacity,
        );
        expect(overfull).toEqual([]);
        expect(came === all.length || !placed.some(hasRoom)).toBe(true);
      }),
    );
  });

  test('makes sizes as even as places allow', () => {
    fc.assert(
      fc.property(anyGroups, people, seed, (groups, all, start) => {
        const placed = place(groups, all, start);
        for (const one of placed.filter(({ came }) => came.length > 0)) {
          for (const other of placed.filter(hasRoom)) {
            expect(sizeOf(one)).toBeLessThanOrEqual(sizeOf(other) + 1);
          }
        }
      }),
    );
  });

  test('into empty groups makes sizes, and every kind in them, differ by one at most', () => {
    fc.assert(
      fc.property(emptyGroups, people, seed, (groups, all, start) => {
        const placed = place(groups, all, start);
        const sizes = placed.map(sizeOf);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        for (const of of KINDS.slice(1)) {
          const numbers = placed.map((one) => numberOf(one, of));
          expect(Math.max(...numbers) - Math.min(...numbers)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('cannot be made more even by two people changing places', () => {
    fc.assert(
      fc.property(anyGroups, people, seed, (groups, all, start) => {
        const placed = place(groups, all, start);
        const before = unevenness(placed);
        const swaps = placed.flatMap((one) =>
          placed.flatMap((other) =>
            one === other
              ? []
              : one.came.flatMap((a) =>
                  other.came.map((b) => swapped(placed, [one, a], [other, b])),
                ),
          ),
        );
        expect(swaps.filter((after) => unevenness(after) < before)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('differs from one time to the next', () => {
    const groups = [0, 1, 2].map((index) => ({ id: `g${index}`, capacity: 0, kinds: [] }));
    const all = Array.from({ length: 12 }, (_, index) => ({ person: `p${index}`, kind: '' }));
    const outcomes = [1, 2, 3, 4, 5, 6].map((start) =>
      JSON.stringify(all.map(({ person }) => distribute(groups, all, seeded(start)).get(person))),
    );
    expect(new Set(outcomes).size).toBeGreaterThan(1);
  });

  test('of 650 people to 60 groups is done before anybody notices', () => {
    const groups = Array.from({ length: 60 }, (_, index) => ({
      id: `g${index}`,
      capacity: index % 3 === 0 ? 9 : 0,
      kinds: index % 5 === 0 ? ['org1', 'org2', 'org2'] : [],
    }));
    const all = Array.from({ length: 650 }, (_, index) => ({
      person: `p${index}`,
      kind: `org${Math.floor(Math.sqrt(index * 40))}`,
    }));
    const from = performance.now();
    expect(distribute(groups, all, seeded(7)).size).toBe(650);
    expect(performance.now() - from).toBeLessThan(500);
  });
});

test('shares go to the smallest group that has room', () => {
  const groups = [
    { id: 'a', capacity: 0, kinds: ['x', 'x', 'x'] },
    { id: 'b', capacity: 2, kinds: [] },
    { id: 'c', capacity: 0, kinds: ['x'] },
  ];
  expect(shareOut(groups, 4)).toEqual([0, 2, 2]);
  expect(shareOut([{ id: 'a', capacity: 1, kinds: ['x', 'x'] }], 3)).toEqual([0]);
});
