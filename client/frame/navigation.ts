import { createContext, use, useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** True once the reader has moved from the page where they came in. */
export const NavigatedContext = createContext(false);

/**
 * Names the page in the browser's tab, and after a move within the product puts the focus on its heading, so that
 * those who hear the page learn where they are. On the first page the browser does that by itself.
 */
export const usePageTitle = (title: string): RefObject<HTMLHeadingElement | null> => {
  const navigated = use(NavigatedContext);
  const heading = useRef<HTMLHeadingElement>(null);
  const wasNavigated = useRef(navigated);

  useEffect(() => {
    document.title = title === 'Talkoot' ? title : `${title} · Talkoot`;
  }, [title]);

  useEffect(() => {
    if (wasNavigated.current) heading.current?.focus();
  }, []);

  return heading;
};
