import { useCallback, useState } from 'react';

/** Nobody waits longer than this (ms) for what is around the board, however busy the page is. */
const AT_MOST_MS = 1500;

/** A view that is on the page needs a few frames until it is drawn. */
const DRAWN_MS = 300;

/** Runs when the page has nothing else to do; not every browser can tell. */
const whenIdle = (run: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: AT_MOST_MS });
  else setTimeout(run);
};

/** Whether the board has been seen: what is not the board itself comes after, so that the notes wait for none of it. */
export const useFirstSight = (): {
  readonly isSeen: boolean;
  /** The view stands on the page; with the next frames it is drawn. */
  readonly onSeen: () => void;
} => {
  const [isSeen, setSeen] = useState(false);
  const onSeen = useCallback(() => {
    setTimeout(() => whenIdle(() => setSeen(true)), DRAWN_MS);
  }, []);
  return { isSeen, onSeen };
};
