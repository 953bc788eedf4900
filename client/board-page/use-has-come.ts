import { useEffect, useState } from 'react';
import { useBoardInfo, useConnection } from '../board/hooks.ts';

/** Content is shown with the frame after it came; a board that is still without a title by then has none. */
const SETTLED_MS = 500;

/** Whether the board's content is here: from this device, or through the network. */
export const useHasCome = (): boolean => {
  const hasTitle = useBoardInfo().title !== '';
  const isOnline = useConnection().network === 'online';
  const [hasSettled, setHasSettled] = useState(false);

  useEffect(() => {
    if (!isOnline) return;
    const timer = setTimeout(() => setHasSettled(true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isOnline]);

  return hasTitle || hasSettled;
};
