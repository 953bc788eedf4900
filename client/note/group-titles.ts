import { createStore, useStore } from 'zustand';

type Titles = { readonly byGroup: ReadonlyMap<string, string> };

/** What the meeting's groups are called. A board does not know; what the meeting adds to its page does. */
const store = createStore<Titles>(() => ({ byGroup: new Map() }));

/** Says what the groups are called, from now on. */
export const nameGroups = (byGroup: ReadonlyMap<string, string>): void =>
  store.setState({ byGroup });

/** A group's title; `null` while nobody has said it. */
export const useGroupTitle = (groupId: string | undefined): string | null =>
  useStore(store, ({ byGroup }) => byGroup.get(groupId ?? '') ?? null);
