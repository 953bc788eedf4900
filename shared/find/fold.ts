/**
 * A text as it is searched: in small letters, without soft hyphens, every space the same. Both forms have the same
 * length, so that a place in one is the same place in the other.
 */
export type Folded = {
  /** Every letter without its marks: ä reads a. */
  readonly plain: string;
  /** The same, but å, ä and ö are letters of their own. */
  readonly exact: string;
};

/** Letters that have no form without marks in Unicode, and signs that texts from elsewhere write in their own way. */
const SPELLED: ReadonlyMap<string, string> = new Map([
  ['æ', 'ä'],
  ['ø', 'ö'],
  ['ß', 'ss'],
  ['œ', 'oe'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['ŧ', 't'],
  ['ŋ', 'n'],
  ['ı', 'i'],
  ['ς', 'σ'],
  ['’', "'"],
  ['‘', "'"],
  ['”', '"'],
  ['“', '"'],
  ['–', '-'],
  ['—', '-'],
  ['‑', '-'],
]);

/** Breaks words for the eye, or joins them, and is never typed. */
const UNSEEN = /^[\u00AD\u200B-\u200D\u2060\uFEFF]$/u;

const spell = (sign: string): string => {
  if (UNSEEN.test(sign)) return '';
  if (/^\s$/u.test(sign)) return ' ';
  return SPELLED.get(sign) ?? sign.normalize('NFD').replace(/\p{Mark}/gu, '');
};

const spelledBefore = new Map<string, string>();

const spelled = (sign: string): string => {
  const known = spelledBefore.get(sign) ?? spell(sign);
  spelledBefore.set(sign, known);
  return known;
};

/** Every sign that is more than a small letter, a figure or a sign of the keyboard. */
const UNUSUAL = /[^\x20-\x7Eåäö]/gu;

const withoutDots = (letter: string): string => (letter === 'ö' ? 'o' : 'a');

/** Folds a text to be searched in, or to be searched for. Long texts go through the browser's own loops only. */
export const fold = (text: string): Folded => {
  const exact = text.normalize('NFC').toLowerCase().replace(UNUSUAL, spelled);
  return { plain: exact.replace(/[åäö]/g, withoutDots), exact };
};

/** A letter with the marks that follow it. */
const LETTERS = /\P{Mark}\p{Mark}*|\p{Mark}+/gu;

/** For each place in the folded text, and for its end, where in the text as written that is. */
export const foldedPlaces = (text: string): readonly number[] => {
  const places: number[] = [];
  for (const { 0: letter, index } of text.matchAll(LETTERS)) {
    for (let count = fold(letter).exact.length; count > 0; count -= 1) places.push(index);
  }
  return [...places, text.length];
};
