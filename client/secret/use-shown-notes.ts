import { useEffect, useState } from 'react';
import { useBoard } from '../board/hooks.ts';

/** How many notes the last reveal has brought, until it is put away or the next phase begins; `null` for none. */
export const useShownNotes = (): readonly [number | null, () => void] => {
  const { store } = useBoard();
  const [shown, setShown] = useState<number | null>(null);

  useEffect(() => {
    const read = () => ({
      hidden: store.info().drafting?.notes ?? 0,
      count: store.allNoteIds().length,
    });
    let before = read();
    let phase = store.info().phase?.id;
    // One listener for both topics: a batch wakes it once. A reveal takes drafts away and brings as many notes.
    const look = (): void => {
      const after = read();
      const brought = after.count - before.count;
      const phaseAfter = store.info().phase?.id;
      if (brought > 0 && after.hidden < before.hidden) setShown(brought);
      else if (phaseAfter !== phase) setShown(null);
      before = after;
      phase = phaseAfter;
    };
    const stops = [store.topics.subscribe('info', look), store.topics.subscribe('allNotes', look)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [store]);

  return [shown, () => setShown(null)];
};
