import { createStore, useStore } from 'zustand';
import { readTab, writeTab } from './tab-memory.ts';

type Heard = {
  readonly dismissed: ReadonlySet<string>;
  readonly spoken: ReadonlySet<string>;
  /** When this tab came to each meeting, by the server's clock. */
  readonly cameAt: ReadonlyMap<string, number>;
};

const DISMISSED = 'talkoot:messages-read';

const readDismissed = (): readonly string[] =>
  (readTab(DISMISSED) ?? '').split(' ').filter(Boolean);

/** What this tab has heard, over its pages; what was put away stays so over a reload, too. */
const store = createStore<Heard>(() => ({
  dismissed: new Set(readDismissed()),
  spoken: new Set(),
  cameAt: new Map(),
}));

export const useDismissed = (): ReadonlySet<string> => useStore(store, (heard) => heard.dismissed);

/** Puts a message away for this tab. */
export const dismissMessage = (id: string): void => {
  const dismissed = new Set(store.getState().dismissed).add(id);
  store.setState({ dismissed });
  writeTab(DISMISSED, [...dismissed].join(' '));
};

/** When this tab came to a meeting; the first asker says so. */
export const cameAt = (meetingId: string, now: number): number => {
  const known = store.getState().cameAt.get(meetingId);
  if (known !== undefined) return known;
  store.setState(({ cameAt: before }) => ({ cameAt: new Map(before).set(meetingId, now) }));
  return now;
};

/** True once for each message: another page of the same tab does not speak it again. */
export const isFirstHearing = (id: string): boolean => {
  const { spoken } = store.getState();
  if (spoken.has(id)) return false;
  store.setState({ spoken: new Set(spoken).add(id) });
  return true;
};
