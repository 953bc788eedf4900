import { useCallback, useState } from 'react';
import { whenIdle } from '../ui/when-idle.ts';

/** A view that is on the page needs a few frames until it is drawn. */
const DRAWN_MS = 300;

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
