/**
 * How often presence goes out, in ms, by the number of people in the room. What one beat costs grows with everybody who
 * reads times everybody who moves, so beats grow rarer; our clients let cursors glide from one to the next.
 */
const BEATS: readonly { readonly upTo: number; readonly ms: number }[] = [
  { upTo: 12, ms: 40 },
  { upTo: 50, ms: 80 },
  { upTo: 100, ms: 120 },
  { upTo: 200, ms: 200 },
  { upTo: 400, ms: 320 },
];
const SLOWEST_MS = 450;

/** Who comes or goes is told no later than this in a room of any size. */
const SOON_MS = 200;

/** From more people than this on, our clients get only the cursors near what they look at. */
const BIG = 100;

/** Other programs get every cursor as JSON; in big rooms only with every second beat. */
const OTHERS_EVERY = 2;

export const beatMs = (people: number): number =>
  BEATS.find(({ upTo }) => people <= upTo)?.ms ?? SLOWEST_MS;

export const soonMs = (people: number): number => Math.min(SOON_MS, beatMs(people));

export const isBigRoom = (people: number): boolean => people > BIG;

/** Is this beat one in which other programs hear of moves? */
export const isBeatForOthers = (people: number, beat: number): boolean =>
  !isBigRoom(people) || beat % OTHERS_EVERY === 0;
