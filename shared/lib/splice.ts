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

/** Words, numbers, blanks; everything else is one sign each. */
const TOKEN = /\p{L}+|\p{N}+|\s+|[^]/gu;
/** More than this is not taken apart: so many comparisons of two tokens take some ten milliseconds. */
const MAX_COMPARISONS = 1_000_000;

/** For every pair of places, how many tokens the rests of both texts have in common, in order (a longest common subsequence). */
const commonTokens = (from: readonly string[], to: readonly string[]): readonly Uint16Array[] => {
  const rows = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1));
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const [row, next] = [rows[i], rows[i + 1]];
      if (!row || !next) continue;
      const isSame = from[i] === to[j];
      row[j] = isSame ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
};

/**
 * What turns `from` into `to`, in order, word by word where more than one place was changed: what two hands did to the
 * beginning and the end of a text is not one change of everything between. Places are those in `from`, as late as can be.
 */
export const splicesBetween = (from: string, to: string): readonly Splice[] => {
  const whole = spliceBetween(from, to);
  if (whole.remove === 0 || whole.insert === '')
    return whole.remove + whole.insert.length > 0 ? [whole] : [];
  // With what is alike at the end: a change may as well stand behind a sign as before it.
  const old = from.slice(whole.at).match(TOKEN) ?? [];
  const fresh = to.slice(whole.at).match(TOKEN) ?? [];
  if (old.length * fresh.length > MAX_COMPARISONS) return [whole];
  const common = commonTokens(old, fresh);
  const splices: Splice[] = [];
  let at = whole.at;
  let [removed, inserted] = ['', ''];
  const close = (): void => {
    if (removed !== inserted) {
      const inner = spliceBetween(removed, inserted);
      splices.push({ ...inner, at: at - removed.length + inner.at });
    }
    [removed, inserted] = ['', ''];
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [gone, come] = [old[i] ?? '', fresh[j] ?? ''];
    const [here, below, right] = [
      common[i]?.[j] ?? 0,
      common[i + 1]?.[j] ?? -1,
      common[i]?.[j + 1] ?? -1,
    ];
    if (gone === come) {
      close();
      at += gone.length;
      i += 1;
      j += 1;
    } else if (below === here) {
      removed += gone;
      at += gone.length;
      i += 1;
    } else if (right === here) {
      inserted += come;
      j += 1;
    } else break;
  }
  close();
  return splices;
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

/**
 * Moves `splice`, made on some text, onto the same text after all of `others` (in order, none touching another) were applied
 * to it. `null` when it touched the same characters as one of them.
 */
export const rebaseOver = (splice: Splice, others: readonly Splice[]): Splice | null => {
  let moved = 0;
  for (const other of others) {
    const rebased = rebaseSplice(splice, other);
    if (rebased === null) return null;
    moved += rebased.at - splice.at;
  }
  return { ...splice, at: splice.at + moved };
};

/** Three texts to one: what changed `base` into `mine`, done on `theirs`; `null` on a clash. */
export const mergeText = (base: string, mine: string, theirs: string): string | null => {
  if (mine === theirs || base === mine) return theirs;
  const others = splicesBetween(base, theirs);
  let merged = theirs;
  // From the end, so that none moves the next one.
  for (const splice of splicesBetween(base, mine).toReversed()) {
    const rebased = rebaseOver(splice, others);
    if (rebased === null) return null;
    merged = applySplice(merged, rebased);
  }
  return merged;
};
