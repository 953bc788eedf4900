import { useCallback, useSyncExternalStore } from 'react';

/** A window as narrow as a phone's. */
export const NARROW = '(max-width: 40rem)';

/** Words beside signs would take the room of what the page is called. */
export const TIGHT = '(max-width: 60rem)';

/** Whether a media query holds, live. */
export const useMedia = (query: string): boolean => {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
};
