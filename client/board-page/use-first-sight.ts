import { useCallback, useState } from 'react';

/** Whether the board has been seen: what is not the board itself comes after, so that the notes wait for none of it. */
export const useFirstSight = (): {
  readonly isSeen: boolean;
  /** The view stands on the page; with the next frames it is drawn. */
  readonly onSeen: () => void;
} => {
  const [isSeen, setSeen] = useState(false);
  const onSeen = useCallback(() => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => setSeen(true))));
  }, []);
  return { isSeen, onSeen };
};
