import { useMemo, useReducer, useState } from 'react';
import { flushSync } from 'react-dom';
import { useBoard } from '../board/hooks.ts';
import { createGuesses } from './guesses.ts';
import { createHeightWatch, type HeightWatch } from './height-watch.ts';

/** How high cards are: as they were measured, and guessed as long as they have never been on the page. */
export type CardHeights = {
  readonly of: (noteId: string) => number;
  /** To be called with the element of each card that comes on the page; returns how to stop. */
  readonly watch: HeightWatch['watch'];
  /** Counts how often a height has turned out to be another one. */
  readonly version: number;
};

/** The heights of cards of this width, with `extra` above each; a new object whenever one of them has changed. */
export const useCardHeights = (width: number, extra: number): CardHeights => {
  const { store } = useBoard();
  const [version, changed] = useReducer((count: number) => count + 1, 0);
  // Before the frame is painted: nobody sees cards overlap.
  const [{ heights, watch, forget }] = useState(() => createHeightWatch(() => flushSync(changed)));

  const guess = useMemo(() => {
    forget();
    return createGuesses({ store, width, extra });
  }, [store, width, extra, forget]);

  return useMemo(
    () => ({ of: (noteId) => heights.get(noteId) ?? guess(noteId), watch, version }),
    [heights, guess, watch, version],
  );
};
