import { fold } from './fold.ts';

/** So many letters of a word say enough of it: what follows are mostly endings, in Finnish more than anywhere. */
const LETTERS_THAT_COUNT = 5;

/** Of so many different words two titles must share this part. */
const LEAST_SHARED = 0.6;

/** The beginnings of the words of a title, which is the first line. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    fold(text.trim().split('\n', 1)[0] ?? '')
      .plain.split(/[^\p{Letter}\p{Number}]+/u)
      .filter((word) => word.length > 2)
      .map((word) => word.slice(0, LETTERS_THAT_COUNT)),
  );

/** Tells which titles say nearly the same as this one; nothing is like a title of less than two words, but itself. */
export const createSimilar = (title: string): ((other: string) => boolean) => {
  const wanted = wordsOf(title);
  const exact = fold(title.trim().split('\n', 1)[0] ?? '').plain.trim();
  return (other) => {
    if (exact === '') return false;
    if (fold(other.trim().split('\n', 1)[0] ?? '').plain.trim() === exact) return true;
    const words = wordsOf(other);
    if (wanted.size < 2 || words.size < 2) return false;
    const shared = [...wanted].filter((word) => words.has(word)).length;
    return shared / (wanted.size + words.size - shared) >= LEAST_SHARED;
  };
};
