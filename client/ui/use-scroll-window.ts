import { startTransition, useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Which part of a long list is in sight, in the list's own pixels. */
export type ScrollWindow = {
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
};

/** So much more than is in sight is on the page: what comes next is there before it is seen. */
const OVERSCAN = 600;
/** Scrolling less than this asks for nothing new. */
const STEP = 160;

const NOWHERE: ScrollWindow = { top: 0, bottom: 0, width: 0 };

const windowOf = (scroller: Element, list: Element): ScrollWindow => {
  const outer = scroller.getBoundingClientRect();
  const inner = list.getBoundingClientRect();
  const top = Math.floor((outer.top - inner.top) / STEP) * STEP;
  return {
    top: top - OVERSCAN,
    bottom: top + Math.ceil(outer.height / STEP) * STEP + STEP + OVERSCAN,
    width: Math.floor(inner.width),
  };
};

const same = (a: ScrollWindow, b: ScrollWindow): boolean =>
  a.top === b.top && a.bottom === b.bottom && a.width === b.width;

/** The part of `list` that is in sight in its scroller, and a little more; nothing before it has been measured. */
export const useScrollWindow = (
  scrollerRef: RefObject<HTMLElement | null>,
  listRef: RefObject<HTMLElement | null>,
): ScrollWindow => {
  const [seen, setSeen] = useState(NOWHERE);

  useEffect(() => {
    const scroller = scrollerRef.current;
    const list = listRef.current;
    if (!scroller || !list) return undefined;
    const look = () => {
      const next = windowOf(scroller, list);
      setSeen((before) => (same(before, next) ? before : next));
    };
    // What comes into sight is drawn piece by piece between frames: scrolling never waits for it.
    const lookSoon = () => startTransition(look);
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(scroller);
    sizes.observe(list);
    scroller.addEventListener('scroll', lookSoon, { passive: true });
    return () => {
      sizes.disconnect();
      scroller.removeEventListener('scroll', lookSoon);
    };
  }, [scrollerRef, listRef]);

  return seen;
};
