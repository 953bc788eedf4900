import { createStore, useStore } from 'zustand';
import * as z from 'zod/mini';
import { VIEWS } from '../../shared/board/layout.ts';
import { STORED } from './chosen-view.ts';

const preferencesValue = z.object({
  /** Shortcuts of a single letter or sign; some press them by speech or by accident. */
  characterKeys: z._default(z.boolean(), true),
  /** Others' pointers on the canvas. */
  othersCursors: z._default(z.boolean(), true),
  /** What is moved on the canvas lines up with what lies around it. */
  snap: z._default(z.boolean(), true),
  /** A small map of the whole canvas in its corner; left out by whoever has not chosen. */
  minimap: z.optional(z.boolean()),
  /** Others see in which section one is, and can follow. */
  shareWhereabouts: z._default(z.boolean(), true),
  /** A sentence now and then about what others have done, for those who hear the page. */
  spokenChanges: z._default(z.boolean(), true),
  /** The meeting's timer is spoken when half of it, a minute and ten seconds are left. */
  spokenTimer: z._default(z.boolean(), true),
  /** A soft tone at the timer's end; left out by whoever has not chosen. */
  timerTone: z.optional(z.boolean()),
  /** A soft tone when something is shown and the page is behind another window; nobody hears it unasked. */
  attentionTone: z.optional(z.boolean()),
  /** One's own votes are hidden on the page, which others see too; left out by whoever has not chosen. */
  hideOwnVotes: z.optional(z.boolean()),
  /** The view chosen for a board, by the board's id. */
  views: z._default(z.record(z.string(), z.enum(VIEWS)), {}),
});

/** How one person on one device wants to use boards. Nothing of this ever leaves the device. */
export type Preferences = z.infer<typeof preferencesValue>;

export const DEFAULT_PREFERENCES: Preferences = preferencesValue.parse({});

/** Reads what an older version, or a hand, may have stored; what is not understood is as if never chosen. */
export const parsePreferences = (stored: string | null): Preferences => {
  try {
    const parsed = preferencesValue.safeParse(JSON.parse(stored ?? '{}'));
    return parsed.success ? parsed.data : DEFAULT_PREFERENCES;
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

/** One preference as it is now, for what is no component. */
export const preferenceNow = <K extends keyof Preferences>(name: K): Preferences[K] =>
  store.getState()[name];

export const setPreferences = (changed: Partial<Preferences>): void => {
  store.setState(changed);
};

/** Remembers the view chosen for one board; other boards keep theirs. */
export const chooseView = (boardId: string, view: (typeof VIEWS)[number]): void => {
  store.setState(({ views }) => ({ views: { ...views, [boardId]: view } }));
};
