/** One replacement in a text: at `at`, `remove` code units go and `insert` comes. */
export type Splice = { readonly at: number; readonly remove: number; readonly insert: string };

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** True when `index` would cut a surrogate pair in two; Yjs would store such halves as U+FFFD. */
const splitsPair = (text: string, index: number): boolean =>
  index > 0 &&
  index < text.length &&
  isHighSurrogate(text.charCodeAt(index - 1)) &&
  isLowSurrogate(text.charCodeAt(index));

/** The same splice at another place where it does the same: a letter typed beside its like. `null` when it would not. */
const endingAt = (from: string, to: string, { remove, insert }: Splice, end: number) => {
  const at = end - insert.length;
  const isSame =
    at >= 0 &&
    to.startsWith(from.slice(0, at)) &&
    to.slice(end) === from.slice(at + remove) &&
    !splitsPair(from, at) &&
    !splitsPair(from, at + remove);
  return isSame ? { at, remove, insert: to.slice(at, end) } : null;
};

/**
 * The smallest single splice that turns `from` into `to`, never through the middle of an emoji. Where several places would
 * do, the last one, or the one that ends at `end` of `to`, where the writer is.
 */
export const spliceBetween = (from: string, to: string, end?: number): Splice => {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from.charCodeAt(start) === to.charCodeAt(start)) start += 1;
  if (splitsPair(from, start) || splitsPair(to, start)) start -= 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    from.charCodeAt(from.length - 1 - tail) === to.charCodeAt(to.length - 1 - tail)
  ) {
    tail += 1;
  }
  if (splitsPair(from, from.length - tail) || splitsPair(to, to.length - tail)) tail -= 1;
  const splice = {
    at: start,
    remove: from.length - tail - start,
    insert: to.slice(start, to.length - tail),
  };
  return (end === undefined ? null : endingAt(from, to, splice, end)) ?? splice;
};

/** The text as the splice leaves it. */
export const applySplice = (text: string, splice: Splice): string =>
  text.slice(0, splice.at) + splice.insert + text.slice(splice.at + splice.remove);

/**
 * Moves `splice`, made on some text, onto the same text after `other` was applied to it.
 * `null` when both touched the same characters: then nobody can say what was meant.
 */
export const rebaseSplice = (splice: Splice, other: Splice): Splice | null => {
  if (splice.at + splice.remove <= other.at) return splice;
  if (splice.at >= other.at + other.remove) {
    return { ...splice, at: splice.at + other.insert.length - other.remove };
  }
  return null;
};

/** Three texts to one: what changed `base` into `mine`, done on `theirs`; `null` on a clash. */
export const mergeText = (base: string, mine: string, theirs: string): string | null => {
  if (mine === theirs || base === mine) return theirs;
  const rebased = rebaseSplice(spliceBetween(base, mine), spliceBetween(base, theirs));
  return rebased && applySplice(theirs, rebased);
};
