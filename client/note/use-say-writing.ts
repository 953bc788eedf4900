import { useCallback, useEffect, useRef } from 'react';
import { useBoard } from '../board/hooks.ts';

/** Tells the others that one is writing here, and that one has stopped: by word, or by leaving the page's part. */
export const useSayWriting = (targetId: string): ((writing: boolean) => void) => {
  const { presence } = useBoard();
  const said = useRef(false);

  const say = useCallback(
    (writing: boolean) => {
      if (said.current === writing) return;
      said.current = writing;
      presence.set({ writing: writing ? targetId : null });
    },
    [presence, targetId],
  );

  useEffect(() => () => say(false), [say]);

  return say;
};
