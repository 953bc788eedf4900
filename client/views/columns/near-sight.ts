import { createContext, use, useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** So far beyond what is seen of a column its notes are whole, in pixels. */
const MARGIN = 800;

/** Tells the items of one scrolling list when they come near what is seen, and when they leave. */
export type NearSight = {
  readonly watch: (item: Element, tell: (isNear: boolean) => void) => () => void;
};

/** `null`: the column is short, and all of it is near. */
export const NearSightContext = createContext<NearSight | null>(null);

/** The number of items that end above a line. They stand one under another, so that a few of them are measured, not all. */
const countAbove = (items: readonly Element[], line: number): number => {
  let from = 0;
  let to = items.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const bottom = items[middle]?.getBoundingClientRect().bottom ?? Infinity;
    if (bottom > line) to = middle;
    else from = middle + 1;
  }
  return from;
};

const nearIn = (list: Element, scroller: Element): ReadonlySet<Element> => {
  const items = Array.from(list.children).filter((item) => !item.hasAttribute('hidden'));
  const { top, bottom } = scroller.getBoundingClientRect();
  const last = countAbove(items, bottom + MARGIN);
  return new Set(items.slice(countAbove(items, top - MARGIN), last + 1));
};

/**
 * Watches items of one list that scrolls within a `[data-scroller]`. An intersection observer would do it too, but it looks
 * at each of thousands of items in every frame.
 */
export const createNearSight = (): NearSight => {
  const told = new Map<Element, (isNear: boolean) => void>();
  let near: ReadonlySet<Element> = new Set();
  let scroller: Element | null = null;
  let isAsked = false;

  const look = (): void => {
    isAsked = false;
    const list = told.keys().next().value?.parentElement;
    if (!list || !scroller) return;
    const before = near;
    near = nearIn(list, scroller);
    for (const item of before) if (!near.has(item)) told.get(item)?.(false);
    for (const item of near) if (!before.has(item)) told.get(item)?.(true);
  };

  const lookSoon = (): void => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(look);
  };

  const attach = (item: Element): void => {
    scroller = item.closest('[data-scroller]');
    scroller?.addEventListener('scroll', lookSoon, { passive: true });
    window.addEventListener('resize', lookSoon);
  };

  const detach = (): void => {
    scroller?.removeEventListener('scroll', lookSoon);
    window.removeEventListener('resize', lookSoon);
    scroller = null;
    near = new Set();
  };

  return {
    watch: (item, tell) => {
      if (told.size === 0) attach(item);
      told.set(item, tell);
      lookSoon();
      return () => {
        told.delete(item);
        if (told.size === 0) detach();
        else lookSoon();
      };
    },
  };
};

/** Whether an item is near what is seen of its column; one with the focus in it stays as it is. */
export const useIsNear = (ref: RefObject<Element | null>): boolean => {
  const sight = use(NearSightContext);
  const [isNear, setNear] = useState(sight === null);

  useLayoutEffect(() => {
    const item = ref.current;
    if (!sight || !item) {
      setNear(true);
      return;
    }
    return sight.watch(item, (next) => {
      if (next || !item.contains(document.activeElement)) setNear(next);
    });
  }, [sight, ref]);

  return isNear;
};
