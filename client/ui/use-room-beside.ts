import { useLayoutEffect } from 'react';

/**
 * The page makes room at its end for what stands beside it, so that nothing of it is hidden.
 * @param width as in styles; null where there is no room for both
 */
export const useRoomBeside = (width: string | null): void => {
  useLayoutEffect(() => {
    if (width === null) return undefined;
    const { style } = document.documentElement;
    style.setProperty('--side-panel', width);
    return () => {
      style.removeProperty('--side-panel');
    };
  }, [width]);
};
