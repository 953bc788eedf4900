import { useEffect } from 'react';
import type { View } from '../../shared/board/layout.ts';
import { isInView, showPlace } from '../attention/show-place.ts';
import { useBusy } from '../attention/use-busy.ts';
import { useBoard, useWhereabouts } from '../board/hooks.ts';
import { sight } from './sight.ts';

const nothing = (): void => undefined;

/**
 * Keeps one where somebody else is: at the same part of the canvas when both have it open, else at the same note or
 * section in whatever view one has. Whoever writes is left alone until the sentence is done.
 */
export const useFollowAlong = (personId: string, view: View): void => {
  const { store } = useBoard();
  const at = useWhereabouts(personId);
  const isBusy = useBusy(false);

  useEffect(() => {
    if (!at || isBusy) return undefined;
    const canvas = at.view === view ? sight() : null;
    if (at.camera && canvas) {
      canvas.show(at.camera);
      return undefined;
    }
    const note = at.note !== null && store.note(at.note) ? at.note : null;
    const section = at.section ?? '';
    if (note === null && section === '') return undefined;
    const place = { section, note };
    return isInView(place) && note !== null
      ? undefined
      : showPlace(place, { withFocus: false, onDone: nothing });
  }, [at, isBusy, store, view]);
};
