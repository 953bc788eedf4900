import { createStore, useStore } from 'zustand';

type Followed = { readonly personId: string | null };

/** Whom this tab follows; nobody at first. */
const store = createStore<Followed>(() => ({ personId: null }));

export const follow = (personId: string): void => store.setState({ personId });

export const stopFollowing = (): void => store.setState({ personId: null });

export const useFollowed = (): string | null => useStore(store, ({ personId }) => personId);
