import { useEffect, useState } from 'react';
import { useBoardInfo, useConnection, useTopics } from '../board/hooks.ts';

/** Content is shown with the frame after it came; a board that is still without a title or anything else by then has none. */
const SETTLED_MS = 500;

/** Whether the board's content is here: from this device, or through the network. */
export const useHasCome = (): boolean => {
  const hasTitle = useBoardInfo().title !== '';
  const hasContent = useTopics(
    ['sections', 'allNotes'],
    ({ store }) => store.sectionIds().length > 0 || store.allNoteIds().length > 0,
  );
  const isOnline = useConnection(({ network }) => network === 'online');
  const [hasSettled, setHasSettled] = useState(false);

  useEffect(() => {
    if (!isOnline) return;
    const timer = setTimeout(() => setHasSettled(true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isOnline]);

  return hasTitle || hasContent || hasSettled;
};
