import { randomInt } from 'node:crypto';

/** The same in an order that says nothing. */
export const shuffled = <T>(items: readonly T[]): T[] => {
  const deck = [...items];
  for (let last = deck.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    const [a, b] = [deck[last], deck[other]];
    if (a !== undefined && b !== undefined) [deck[last], deck[other]] = [b, a];
  }
  return deck;
};
