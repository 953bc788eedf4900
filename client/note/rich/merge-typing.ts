import { applySplice, rebaseSplice, spliceBetween } from '../../../shared/lib/splice.ts';
import type { Splice } from '../../../shared/lib/splice.ts';
import type { Selection } from '../WaitingField.tsx';

/** How many letters before a caret are enough to know the place again. */
const LANDMARK_LENGTH = 24;

/**
 * Several edits that arrive together look like one that replaced all between them. Where the caret was among those
 * letters, it goes behind the same letters again; 0 when none of them are left.
 */
const placeInReplaced = (before: string, insert: string): number => {
  for (let length = Math.min(before.length, LANDMARK_LENGTH); length > 0; length -= 1) {
    const at = insert.lastIndexOf(before.slice(-length));
    if (at >= 0) return at + length;
  }
  return 0;
};

/** Where a place in a text is after a splice; what is inserted right at it comes after it. */
const movePlace = (place: number, splice: Splice, from: string): number => {
  if (place <= splice.at) return place;
  if (place >= splice.at + splice.remove) return place + splice.insert.length - splice.remove;
  return splice.at + placeInReplaced(from.slice(splice.at, place), splice.insert);
};

/** Keeps a selection on the words it was on, when somebody else has changed `from` into `to`. */
export const moveSelection = (selection: Selection, from: string, to: string): Selection => {
  const splice = spliceBetween(from, to);
  return {
    start: movePlace(selection.start, splice, from),
    end: movePlace(selection.end, splice, from),
  };
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
