import { applySplice, rebaseSplice, spliceBetween } from '../../shared/lib/splice.ts';
import type { Splice } from '../../shared/lib/splice.ts';

/** A selection in a text field, in UTF-16 code units; a caret has both ends in one place. */
export type Selection = { readonly start: number; readonly end: number };

/** Where a place in a text is after a splice; what is inserted right at it comes after it. */
const movePlace = (place: number, splice: Splice): number => {
  if (place <= splice.at) return place;
  if (place >= splice.at + splice.remove) return place + splice.insert.length - splice.remove;
  return splice.at + splice.insert.length;
};

/** Keeps a selection on the words it was on, when somebody else has changed `from` into `to`. */
export const moveSelection = (selection: Selection, from: string, to: string): Selection => {
  const splice = spliceBetween(from, to);
  return { start: movePlace(selection.start, splice), end: movePlace(selection.end, splice) };
};

/**
 * What I made of `base`, done on `theirs`. Where somebody else has changed the same words meanwhile, everything that
 * either wrote stays and only what at least one took away goes: nobody's new words are lost.
 */
export const mergeTyping = (base: string, mine: string, theirs: string): string => {
  const own = spliceBetween(base, mine);
  const other = spliceBetween(base, theirs);
  const rebased = rebaseSplice(own, other);
  if (rebased) return applySplice(theirs, rebased);
  const [first, second] = own.at <= other.at ? [own, other] : [other, own];
  const end = Math.max(own.at + own.remove, other.at + other.remove);
  return base.slice(0, first.at) + first.insert + second.insert + base.slice(end);
};
