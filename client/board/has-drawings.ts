import { DRAWING_ROOTS } from '../../shared/board/drawing-roots.ts';
import { useTopics } from './hooks.ts';

/** True when the board has tools to draw with, or anything was ever drawn on it: then the rest is fetched. */
export const useHasDrawings = (): boolean =>
  useTopics(
    ['info', ...DRAWING_ROOTS],
    ({ store }) =>
      (store.info().tools ?? []).length > 0 ||
      store.look((doc) => DRAWING_ROOTS.some((root) => doc.getMap(root).size > 0)),
  );
