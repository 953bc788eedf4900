export type TextSize = 'l' | 'm' | 's' | 'xs';

/** A line of the largest letters, in characters: even a short line takes a line's room. */
const LINE = 18;

const ROOM: readonly (readonly [TextSize, number])[] = [
  ['l', 64],
  ['m', 104],
  ['s', 150],
];

/**
 * How large a note's letters can be for its text to fit, from 18 px down to 13. Counted, not measured: measuring every
 * note that comes into view would cost more than all the rest of drawing it.
 */
export const textSize = (text: string): TextSize => {
  let length = 0;
  for (const line of text.split('\n')) length += Math.max(LINE, line.length);
  return ROOM.find(([, room]) => length <= room)?.[0] ?? 'xs';
};
