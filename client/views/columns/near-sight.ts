import { createContext, use, useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** How far beyond what is seen of a column its notes are whole. */
const MARGIN = '800px 0px';

/** Tells elements of one scrolling column when they come near what is seen, and when they leave. */
export type NearSight = {
  readonly watch: (element: Element, tell: (isNear: boolean) => void) => () => void;
};

/** `null`: the column is short, and all of it is near. */
export const NearSightContext = createContext<NearSight | null>(null);

/** Watches elements that scroll within one `[data-scroller]`. */
export const createNearSight = (): NearSight => {
  const told = new Map<Element, (isNear: boolean) => void>();
  let observer: IntersectionObserver | null = null;

  const observing = (element: Element): IntersectionObserver =>
    (observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) told.get(target)?.(isIntersecting);
      },
      { root: element.closest('[data-scroller]'), rootMargin: MARGIN },
    ));

  return {
    watch: (element, tell) => {
      told.set(element, tell);
      observing(element).observe(element);
      return () => {
        told.delete(element);
        observer?.unobserve(element);
      };
    },
  };
};

/** Whether an element is near what is seen of its column; one with the focus in it stays as it is. */
export const useIsNear = (ref: RefObject<Element | null>): boolean => {
  const sight = use(NearSightContext);
  const [isNear, setNear] = useState(sight === null);

  useLayoutEffect(() => {
    const element = ref.current;
    if (!sight || !element) {
      setNear(true);
      return;
    }
    return sight.watch(element, (next) => {
      if (next || !element.contains(document.activeElement)) setNear(next);
    });
  }, [sight, ref]);

  return isNear;
};
