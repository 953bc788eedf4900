/** Somebody who needs a group; people with the same `kind` (an organisation, a region) are spread. */
export type ToPlace = { readonly person: string; readonly kind: string };

/** A group as it is before: how many places it has (0: as many as come) and the kinds of those who stay in it. */
export type OpenGroup = {
  readonly id: string;
  readonly capacity: number;
  readonly kinds: readonly string[];
};

/** A number from 0 up to but without 1. */
export type Random = () => number;

/** Nobody told their organisation or region: that is nothing they have in common. */
const UNKNOWN = '';

type Filling = {
  readonly id: string;
  /** How many may still come. */
  slots: number;
  readonly counts: Map<string, number>;
  readonly came: ToPlace[];
};

/** The same things in an order of chance. */
export const shuffle = <T>(items: readonly T[], random: Random): T[] =>
  items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);

const countOf = ({ counts }: Filling, kind: string): number =>
  kind === UNKNOWN ? 0 : (counts.get(kind) ?? 0);

const add = ({ counts }: Filling, kind: string, number: 1 | -1): void => {
  counts.set(kind, (counts.get(kind) ?? 0) + number);
};

/**
 * How many of `count` people go to each group, so that sizes are as even as they can be: each goes to a smallest group
 * that has room. Nobody is put where there is none.
 */
export const shareOut = (groups: readonly OpenGroup[], count: number): number[] => {
  const sizes = groups.map(({ kinds }) => kinds.length);
  const shares = groups.map(() => 0);
  for (let left = count; left > 0; left -= 1) {
    let smallest = -1;
    for (const [index, { capacity }] of groups.entries()) {
      const size = sizes[index] ?? 0;
      if (capacity !== 0 && size >= capacity) continue;
      if (smallest === -1 || size < (sizes[smallest] ?? 0)) smallest = index;
    }
    if (smallest === -1) break;
    sizes[smallest] = (sizes[smallest] ?? 0) + 1;
    shares[smallest] = (shares[smallest] ?? 0) + 1;
  }
  return shares;
};

const startFilling = ({ id, kinds }: OpenGroup, slots: number): Filling => {
  const filling: Filling = { id, slots, counts: new Map(), came: [] };
  for (const kind of kinds) add(filling, kind, 1);
  return filling;
};

const put = (filling: Filling, one: ToPlace): void => {
  filling.slots -= 1;
  filling.came.push(one);
  add(filling, one.kind, 1);
};

/** People of one kind after the other, the most numerous first: they have the least choice. */
const byKind = (people: readonly ToPlace[]): ToPlace[] => {
  const numbers = new Map<string, number>();
  for (const { kind } of people) numbers.set(kind, (numbers.get(kind) ?? 0) + 1);
  const weight = (kind: string): number => (kind === UNKNOWN ? 0 : (numbers.get(kind) ?? 0));
  return people.toSorted(
    (a, b) => weight(b.kind) - weight(a.kind) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0),
  );
};

/** Where the fewest of this kind are; among those, where the most places are left. */
const bestFor = (fillings: readonly Filling[], { kind }: ToPlace): Filling | null => {
  let best: Filling | null = null;
  for (const filling of fillings) {
    if (filling.slots === 0) continue;
    const difference = best === null ? -1 : countOf(filling, kind) - countOf(best, kind);
    if (difference < 0 || (difference === 0 && filling.slots > (best?.slots ?? 0))) best = filling;
  }
  return best;
};

/** True when the kinds are spread more evenly after `a` of one group and `b` of the other change places. */
const isBetterSwapped = ([one, a]: [Filling, ToPlace], [other, b]: [Filling, ToPlace]): boolean => {
  if (a.kind === b.kind) return false;
  const gain = (from: Filling, to: Filling, kind: string): number =>
    kind === UNKNOWN ? 0 : countOf(from, kind) - countOf(to, kind) - 1;
  return gain(one, other, a.kind) + gain(other, one, b.kind) > 0;
};

const firstOfEachKind = ({ came }: Filling): ToPlace[] => [
  ...new Map(came.map((one) => [one.kind, one])).values(),
];

const trySwap = (one: Filling, other: Filling): boolean => {
  for (const a of firstOfEachKind(one)) {
    for (const b of firstOfEachKind(other)) {
      if (!isBetterSwapped([one, a], [other, b])) continue;
      one.came.splice(one.came.indexOf(a), 1, b);
      other.came.splice(other.came.indexOf(b), 1, a);
      add(one, a.kind, -1);
      add(other, a.kind, 1);
      add(other, b.kind, -1);
      add(one, b.kind, 1);
      return true;
    }
  }
  return false;
};

/** Lets two people change places as long as that spreads their kinds more evenly; it always comes to an end. */
const evenOut = (fillings: readonly Filling[]): void => {
  let isEven = false;
  while (!isEven) {
    isEven = true;
    for (const [index, one] of fillings.entries()) {
      for (const other of fillings.slice(index + 1)) {
        while (trySwap(one, other)) isEven = false;
      }
    }
  }
};

/**
 * Gives people groups, by person: sizes as even as places allow, people of one kind spread as evenly as that allows, and
 * chance in all else. Who finds every place taken is left out.
 */
export const distribute = (
  groups: readonly OpenGroup[],
  people: readonly ToPlace[],
  random: Random,
): Map<string, string> => {
  const inChance = shuffle(groups, random);
  const shares = shareOut(inChance, people.length);
  const fillings = inChance.map((group, index) => startFilling(group, shares[index] ?? 0));
  for (const one of byKind(shuffle(people, random))) {
    const best = bestFor(fillings, one);
    if (best !== null) put(best, one);
  }
  evenOut(fillings);
  return new Map(
    fillings.flatMap(({ id, came }) => came.map(({ person }): [string, string] => [person, id])),
  );
};
