import { use, useCallback, useRef } from 'react';
import type { RefObject } from 'react';
import { NavigatedContext } from '../frame/navigation.ts';
import { focusWritingBox } from './writing-box.ts';

/**
 * Those who come from the join or meeting page with a keyboard can write at once. By touch the focus stays away from
 * the box, where it would open the keyboard over the board; and after a reload the browser knows better.
 */
export const useArrival = (content: RefObject<HTMLElement | null>): (() => void) => {
  const navigated = use(NavigatedContext);
  const waiting = useRef(navigated);
  return useCallback(() => {
    if (!waiting.current) return;
    waiting.current = false;
    if (window.matchMedia('(pointer: fine)').matches) focusWritingBox(content.current);
  }, [content]);
};
