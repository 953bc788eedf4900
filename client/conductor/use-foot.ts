import { useCallback } from 'react';

const FOOT_BAR = '--foot-bar';

/** Tells the page how high what stands at its foot is, so that what floats above it covers none of it. */
export const useFoot = (): ((element: HTMLElement) => () => void) =>
  useCallback((element) => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const covered = window.innerHeight - element.getBoundingClientRect().top;
      style.setProperty(FOOT_BAR, `${Math.max(Math.min(covered, window.innerHeight / 2), 0)}px`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty(FOOT_BAR);
    };
  }, []);
