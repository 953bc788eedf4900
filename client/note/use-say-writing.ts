import { useCallback, useEffect, useRef } from 'react';
import { useBoard } from '../board/hooks.ts';

/**
 * Tells the others that one is writing here, and that one has stopped: by word, or by leaving the page's part. In a note
 * that does not say whose it is nobody is seen writing.
 */
export const useSayWriting = (targetId: string): ((writing: boolean) => void) => {
  const { presence, store } = useBoard();
  const said = useRef(false);

  const say = useCallback(
    (writing: boolean) => {
      const isSaid = writing && store.note(targetId)?.level === undefined;
      if (said.current === isSaid) return;
      said.current = isSaid;
      presence.set({ writing: isSaid ? targetId : null });
    },
    [presence, store, targetId],
  );

  useEffect(() => () => say(false), [say]);

  return say;
};
