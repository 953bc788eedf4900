import { guessCardHeight } from '../../shared/views/card-height.ts';
import type { BoardStore } from '../board/board-store.ts';

type Guessed = {
  readonly store: Pick<BoardStore, 'note'>;
  readonly width: number;
  /** What stands above each card. */
  readonly extra: number;
};

/** Guesses the heights of cards that nobody has seen, once each: texts are read as long as a board is large. */
export const createGuesses = ({ store, width, extra }: Guessed): ((noteId: string) => number) => {
  const guesses = new Map<string, number>();
  return (noteId) => {
    const before = guesses.get(noteId);
    if (before !== undefined) return before;
    const note = store.note(noteId);
    const height = note ? guessCardHeight(note, width) + extra : 0;
    guesses.set(noteId, height);
    return height;
  };
};
