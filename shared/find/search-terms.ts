import { fold, type Folded } from './fold.ts';

/** Longer or more than this nobody means; what is over is left out. */
export const MAX_SEARCH_LENGTH = 200;

/** Words, and in quotation marks of any kind words that must stand together. */
const TERM = /["”“„»«]([^"”“„»«]*)["”“„»«]?|[^\s"”“„»«]+/gu;

/** What is searched for: every word, each somewhere; words in quotation marks as they stand there. */
export const searchTerms = (text: string): readonly Folded[] =>
  [...text.slice(0, MAX_SEARCH_LENGTH).matchAll(TERM)]
    .map(([word, phrase]) => fold((phrase ?? word).trim().replace(/\s+/gu, ' ')))
    .filter(({ plain }) => plain !== '');
