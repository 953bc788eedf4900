import type { Box } from '../../shared/views/spatial-index.ts';

/** What a canvas that is open lets others do with what is seen of it. */
export type Sight = {
  /** The part of the canvas that is seen. */
  readonly box: () => Box;
  /** Calls back whenever that is another part. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Goes where all of this part is seen, as large as it can be. */
  readonly show: (box: Box) => void;
};

/** The sight of the canvas on the page; `null` in other views. */
let current: Sight | null = null;
const listeners = new Set<() => void>();

const change = (next: Sight | null): void => {
  current = next;
  for (const listener of listeners) listener();
};

export const sight = (): Sight | null => current;

/** For a canvas while it is open; returns how to end it. */
export const provideSight = (next: Sight): (() => void) => {
  change(next);
  return () => {
    if (current === next) change(null);
  };
};

/** Hears when a canvas comes or goes. */
export const onSight = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
