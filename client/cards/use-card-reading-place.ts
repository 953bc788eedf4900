import { useCallback } from 'react';
import type { RefObject } from 'react';
import { firstCardBelow, type Masonry } from '../../shared/views/masonry.ts';
import { useReadingPlace } from '../find/use-find.ts';

type Reading = {
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly listRef: RefObject<HTMLElement | null>;
  readonly masonry: Masonry;
};

/** Tells where one reads in a masonry that is a list of the finder's: at the card in focus, else at the first in sight. */
export const useCardReadingPlace = (
  listId: string,
  { scrollerRef, listRef, masonry }: Reading,
): void => {
  const place = useCallback(() => {
    const scroller = scrollerRef.current;
    const list = listRef.current;
    if (!scroller || !list) return null;
    const focused = list.contains(document.activeElement)
      ? document.activeElement?.closest<HTMLElement>('[data-note]')?.dataset['note']
      : undefined;
    if (focused !== undefined) return focused;
    const scrolled = scroller.getBoundingClientRect().top - list.getBoundingClientRect().top;
    return scrolled > 0 ? firstCardBelow(masonry, scrolled) : null;
  }, [scrollerRef, listRef, masonry]);
  useReadingPlace(listId, place);
};
