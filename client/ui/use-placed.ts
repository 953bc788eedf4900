import { useEffect } from 'react';
import type { RefObject } from 'react';
import { placeBeside } from './place-beside.ts';

/** Keeps what floats beside its trigger for as long as it is open, however the page scrolls. */
export const usePlaced = (
  open: boolean,
  floating: RefObject<HTMLElement | null>,
  trigger: RefObject<HTMLElement | null>,
): void => {
  useEffect(() => {
    if (!open) return;
    const follow = () => {
      if (floating.current && trigger.current) placeBeside(floating.current, trigger.current);
    };
    // With the first frame, before it is seen: only then has it a width.
    const firstFrame = requestAnimationFrame(follow);
    window.addEventListener('scroll', follow, { passive: true, capture: true });
    window.addEventListener('resize', follow);
    return () => {
      cancelAnimationFrame(firstFrame);
      window.removeEventListener('scroll', follow, { capture: true });
      window.removeEventListener('resize', follow);
    };
  }, [open, floating, trigger]);
};
