export type TextSize = 'l' | 'm' | 's' | 'xs';

/** A line of the largest letters, in characters: even a short line takes a line's room. */
const LINE = 18;

/** More words than these make the letters small anyway. */
const MOST_WORDS = 80;

/** A longer word is broken at every size, and most likely an address. */
const LONGEST_WORD = 24;

/** Sizes from large to small, with the characters that a note and one of its lines have room for. */
const ROOM: readonly (readonly [TextSize, number, number])[] = [
  ['l', 64, 16],
  ['m', 104, 18],
  ['s', 150, 21],
];

/**
 * How large a note's letters can be for its text to fit, from 18 px down to 13. Counted, not measured: measuring every
 * note that comes into view would cost more than all the rest of drawing it. Long words count too, for a Finnish one
 * that is broken anywhere is hard to read.
 */
export const textSize = (text: string): TextSize => {
  let length = 0;
  for (const line of text.split('\n')) length += Math.max(LINE, line.length);
  const words = text.split(/[\s-]+/, MOST_WORDS).filter((word) => word.length <= LONGEST_WORD);
  const longestWord = Math.max(0, ...words.map((word) => word.length));
  const fits = ROOM.find(([, room, line]) => length <= room && longestWord <= line);
  return fits?.[0] ?? 'xs';
};
