import { fold, foldedPlaces, type Folded } from './fold.ts';

/** True where the text has å, ä and ö wherever the term has them; where the term has a and o, the text may have either. */
const hasOwnLetters = (text: Folded, term: Folded, at: number): boolean => {
  if (term.exact === term.plain) return true;
  for (let index = 0; index < term.plain.length; index += 1) {
    const letter = term.exact[index];
    if (letter !== term.plain[index] && letter !== text.exact[at + index]) return false;
  }
  return true;
};

/** Where a term first stands in a text from a place on; -1 when it does not. */
export const placeOfTerm = (text: Folded, term: Folded, from = 0): number => {
  let at = text.plain.indexOf(term.plain, from);
  while (at >= 0 && !hasOwnLetters(text, term, at)) at = text.plain.indexOf(term.plain, at + 1);
  return at;
};

/** A part of a text as it was written. */
export type TextRange = { readonly from: number; readonly to: number };

const rangesOf = (text: Folded, term: Folded, places: readonly number[]): TextRange[] => {
  const ranges: TextRange[] = [];
  if (term.plain === '') return ranges;
  let at = placeOfTerm(text, term);
  while (at >= 0) {
    const end = at + term.plain.length;
    // A letter that is spelled with two is marked whole, also when only the first of them was meant.
    let after = end;
    while (after < places.length - 1 && places[after] === places[end - 1]) after += 1;
    ranges.push({ from: places[at] ?? 0, to: places[after] ?? 0 });
    at = placeOfTerm(text, term, end);
  }
  return ranges;
};

/** The parts of a text in which one of the terms stands, from first to last; parts that touch are one. */
export const findTerms = (text: string, terms: readonly Folded[]): readonly TextRange[] => {
  const folded = fold(text);
  if (!terms.some((term) => placeOfTerm(folded, term) >= 0)) return [];
  const places = foldedPlaces(text);
  const ranges = terms
    .flatMap((term) => rangesOf(folded, term, places))
    .toSorted((a, b) => a.from - b.from);
  const joined: TextRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (!last || range.from > last.to) joined.push(range);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
  }
  return joined;
};
