import { useEffect, useState } from 'react';
import { isWriting } from '../ui/text-fields.ts';

/** Longer than this (ms) nobody is waited for. */
export const PATIENCE_MS = 30_000;

/**
 * True once the reader may be taken elsewhere: at once, or, with the cursor in a text, when they leave it or after half a
 * minute. Whoever has only just come, `waits` false, is taken at once: a page that puts the cursor somewhere is no
 * sentence yet.
 */
export const useFreeHands = (waits: boolean): boolean => {
  const [free, setFree] = useState(() => !waits || !isWriting());

  useEffect(() => {
    if (free) return;
    const look = () => {
      // From one field to the next there is a moment in which nothing has the focus.
      setTimeout(() => {
        if (!isWriting()) setFree(true);
      });
    };
    const timer = setTimeout(() => setFree(true), PATIENCE_MS);
    document.addEventListener('focusout', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusout', look);
    };
  }, [free]);

  return free;
};
