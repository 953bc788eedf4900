import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** What stands after `#` in the address, also when another link is pasted into the same tab. */
export const useFragment = (): string => useSyncExternalStore(subscribe, () => location.hash);
