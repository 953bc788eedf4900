import { createStore, useStore } from 'zustand';

/** Counts how often the server has said that there is something new to ask for by HTTP. */
const store = createStore<{ readonly count: number }>(() => ({ count: 0 }));

export const noteMeetingChange = (): void => store.setState(({ count }) => ({ count: count + 1 }));

/** Another number whenever something changed that the meeting's document does not say. */
export const useMeetingChanges = (): number => useStore(store, ({ count }) => count);
