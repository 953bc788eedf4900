import { createStore, useStore } from 'zustand';
import * as z from 'zod/mini';

const keysValue = z.array(z.string());

/** A set of things that this person has chosen on this device, such as what they have folded up; nobody else sees it. */
export type KeptChoices = {
  readonly has: (key: string) => boolean;
  readonly set: (key: string, isChosen: boolean) => void;
  /** All of them, live; the same set until one changes. */
  readonly useAll: () => ReadonlySet<string>;
};

/** `stored` names them on the device; what is over `most` was chosen so long ago that nobody remembers it either. */
export const createKeptChoices = (stored: string, most = 500): KeptChoices => {
  const remembered = (): readonly string[] => {
    try {
      const parsed = keysValue.safeParse(JSON.parse(localStorage.getItem(stored) ?? '[]'));
      return parsed.success ? parsed.data : [];
    } catch {
      return [];
    }
  };

  const store = createStore<{ readonly keys: ReadonlySet<string> }>(() => ({
    keys: new Set(remembered()),
  }));

  store.subscribe(({ keys }) => {
    try {
      localStorage.setItem(stored, JSON.stringify([...keys]));
    } catch {
      // Storage is forbidden: the choice holds until the page is left.
    }
  });

  return {
    has: (key) => store.getState().keys.has(key),
    set: (key, isChosen) =>
      store.setState(({ keys }) => {
        const others = [...keys].filter((one) => one !== key);
        return { keys: new Set(isChosen ? [...others, key].slice(-most) : others) };
      }),
    useAll: () => useStore(store, ({ keys }) => keys),
  };
};
