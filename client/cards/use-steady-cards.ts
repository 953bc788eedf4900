import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { firstCardBelow, type Masonry } from '../../shared/views/masonry.ts';

type Steady = {
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly listRef: RefObject<HTMLElement | null>;
  readonly masonry: Masonry;
};

const cardInUse = (list: Element): string | undefined =>
  list.querySelector<HTMLElement>(
    '[data-note]:is(:focus, :focus-within), [data-note]:has(:is(a, button):hover)',
  )?.dataset['note'];

/**
 * Holds what is being read where it is when cards above it come, go or turn out higher than they were thought to be: the
 * card in use, else the first one in sight once somebody has scrolled.
 */
export const useSteadyCards = ({ scrollerRef, listRef, masonry }: Steady): void => {
  const shown = useRef(masonry);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = masonry;
    const scroller = scrollerRef.current;
    const list = listRef.current;
    if (
      !scroller ||
      !list ||
      before === masonry ||
      before.columns.length !== masonry.columns.length
    )
      return;
    const scrolled = scroller.getBoundingClientRect().top - list.getBoundingClientRect().top;
    const held = cardInUse(list) ?? (scrolled > 0 ? firstCardBelow(before, scrolled) : null);
    if (held === null) return;
    const [from, to] = [before.topOf.get(held), masonry.topOf.get(held)];
    if (from !== undefined && to !== undefined && from !== to) scroller.scrollTop += to - from;
  }, [scrollerRef, listRef, masonry]);
};
