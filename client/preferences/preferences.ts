import { createStore, useStore } from 'zustand';
import * as z from 'zod/mini';
import { VIEWS } from '../../shared/board/layout.ts';

const STORED = 'talkoot:preferences';

const storedValue = z.object({
  /** Shortcuts of a single letter or sign; some press them by speech or by accident. */
  characterKeys: z.optional(z.boolean()),
  /** Others' pointers on the canvas. */
  othersCursors: z.optional(z.boolean()),
  /** A sentence now and then about what others have done, for those who hear the page. */
  spokenChanges: z.optional(z.boolean()),
  /** The view chosen for a board, by the board's id. */
  views: z.optional(z.record(z.string(), z.enum(VIEWS))),
});

/** How one person on one device wants to use boards. Nothing of this ever leaves the device. */
export type Preferences = Required<z.infer<typeof storedValue>>;

export const DEFAULT_PREFERENCES: Preferences = {
  characterKeys: true,
  othersCursors: true,
  spokenChanges: true,
  views: {},
};

/** Reads what an older version, or a hand, may have stored; what is not understood is as if never chosen. */
export const parsePreferences = (stored: string | null): Preferences => {
  try {
    const parsed = storedValue.safeParse(JSON.parse(stored ?? '{}'));
    return { ...DEFAULT_PREFERENCES, ...(parsed.success ? parsed.data : {}) };
  } catch {
    return DEFAULT_PREFERENCES;
  }
};

const readStored = (): string | null => {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
};

const store = createStore<Preferences>(() => parsePreferences(readStored()));

store.subscribe((preferences) => {
  try {
    localStorage.setItem(STORED, JSON.stringify(preferences));
  } catch {
    // Storage is forbidden: the choice holds until the page is left.
  }
});

/** One preference, live. */
export const usePreference = <K extends keyof Preferences>(name: K): Preferences[K] =>
  useStore(store, (preferences) => preferences[name]);

export const setPreferences = (changed: Partial<Preferences>): void => {
  store.setState(changed);
};

/** Remembers the view chosen for one board; other boards keep theirs. */
export const chooseView = (boardId: string, view: (typeof VIEWS)[number]): void => {
  store.setState(({ views }) => ({ views: { ...views, [boardId]: view } }));
};
