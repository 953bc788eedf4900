import { useLocationProperty } from 'wouter/use-browser-location';

/** What stands after `#` in the address, also when another link is pasted into the same tab. */
export const useFragment = (): string => useLocationProperty(() => location.hash);
