import { useEffect, useRef } from 'react';
import type { View } from '../../shared/board/layout.ts';
import { isInView, showPlace } from '../attention/show-place.ts';
import { useBusy } from '../attention/use-busy.ts';
import { useBoard, useWhereabouts } from '../board/hooks.ts';
import { reveal } from '../note/reveal.ts';
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
  const shown = useRef('');

  useEffect(() => {
    if (!at || isBusy) return undefined;
    const canvas = at.view === view ? sight() : null;
    if (at.camera && canvas) {
      canvas.show(at.camera);
      return undefined;
    }
    const note = at.note !== null && store.note(at.note) ? at.note : null;
    const place = { section: at.section ?? '', note };
    const key = note ?? place.section;
    // Whoever only looks around in the section where one is with them does not tear one about in it.
    if (key === '' || (key === shown.current && isInView(place))) return undefined;
    shown.current = key;
    if (!isInView(place)) reveal(place);
    return showPlace(place, { withFocus: false, onDone: nothing });
  }, [at, isBusy, store, view]);
};
