/** One note of the boards that are measured; places are top left corners in canvas units. */
export type MadeUpNote = {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly color: number;
};

/** From one note to the next, and how large one is on the boards that let us choose. */
export const STRIDE = 220;
export const NOTE_SIDE = 200;

/** So many colours are handed out in turn. */
export const COLORS = 5;

const SHORTEST = 40;
const LONGEST = 120;

const WORDS =
  `the quiet harbour keeps seven lanterns while every morning boats bring herring baskets over grey water and children
  count gulls near wooden stairs where somebody paints long fences slowly with patience because rain may come after
  supper but nobody minds`.split(/\s+/);

/** Numbers that look random and are the same each time (mulberry32). */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const textFrom = (number: () => number): string => {
  const length = SHORTEST + Math.floor(number() * (LONGEST - SHORTEST + 1));
  let text = '';
  while (text.length < length) {
    text += `${text === '' ? '' : ' '}${WORDS[Math.floor(number() * WORDS.length)]}`;
  }
  return text.slice(0, length).trimEnd();
};

/** Notes in one row of the board, which is about square. */
export const columnsOf = (count: number): number => Math.ceil(Math.sqrt(count));

/** The cell that stays free, near the middle, for the note that is added. */
export const freeCellOf = (count: number): { readonly column: number; readonly row: number } => {
  const middle = Math.floor(columnsOf(count) / 2);
  return { column: middle, row: middle };
};

/** The board that everybody shows: notes of 40 to 120 characters in a square, with one place free. */
export const madeUpNotes = (count: number): readonly MadeUpNote[] => {
  const number = numbersFrom(count);
  const columns = columnsOf(count);
  const free = freeCellOf(count);
  const freeIndex = free.row * columns + free.column;
  return Array.from({ length: count }, (_, index) => {
    const cell = index < freeIndex ? index : index + 1;
    return {
      id: `note${index}`,
      text: textFrom(number),
      x: (cell % columns) * STRIDE,
      y: Math.floor(cell / columns) * STRIDE,
      color: Math.floor(number() * COLORS),
    };
  });
};
