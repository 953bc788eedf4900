import { useEffect } from 'react';
import { defaultView, type Layout } from '../../shared/board/layout.ts';
import { useBoard } from '../board/hooks.ts';
import { usePreference } from '../preferences/preferences.ts';
import { fetchView } from './view-loaders.ts';

/**
 * Fetches the view while the board's content is still on its way: the one that this person chose, else the one that the
 * meeting says the board has. Nothing is guessed when neither is known.
 */
export const useViewAhead = (layout: Layout | undefined, hasCome: boolean): void => {
  const { boardId } = useBoard();
  const chosen = usePreference('views')[boardId];
  const view = chosen ?? (layout && defaultView(layout));

  useEffect(() => {
    if (view && !hasCome) fetchView(view);
  }, [view, hasCome]);
};
