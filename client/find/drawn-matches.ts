import { placeOfTerm } from '../../shared/find/find-term.ts';
import { fold } from '../../shared/find/fold.ts';
import { conditionsIn, type Filter } from '../../shared/find/filter.ts';
import { searchTerms } from '../../shared/find/search-terms.ts';
import type { Board } from '../board/board.ts';
import { connectorsOf, LIVING, shapesOf, strokesOf } from '../board/drawings.ts';

/** Something drawn that says what is looked for. */
export type DrawnMatch = { readonly id: string; readonly words: string };

const wordsOn = (board: Pick<Board, 'store'>): readonly DrawnMatch[] => [
  ...shapesOf(board)
    .of(LIVING)
    .map(({ id, text }) => ({ id, words: text })),
  ...[...connectorsOf(board).of(LIVING), ...strokesOf(board).of(LIVING)].map(
    ({ id, label = '' }) => ({ id, words: label }),
  ),
];

/** What is drawn and has all the words; conditions are of notes, and a drawing meets none. */
export const drawnMatches = (
  board: Pick<Board, 'store'>,
  filter: Filter,
): readonly DrawnMatch[] => {
  const terms = searchTerms(filter.text);
  if (terms.length === 0 || conditionsIn(filter) > 0) return [];
  return wordsOn(board).filter(({ words }) => {
    const folded = words.trim() === '' ? null : fold(words);
    return folded !== null && terms.every((term) => placeOfTerm(folded, term) >= 0);
  });
};
