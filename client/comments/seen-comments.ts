import { createStore } from 'zustand';
import * as z from 'zod/mini';

/** What somebody has read of a board's comments is of this device only; neither the board nor the server knows. */
const seenValue = z.record(z.string(), z.number());

/** What is over was read so long ago that there is hardly anything new about it. */
const MOST = 500;

type SeenUntil = Readonly<Record<string, number>>;
type Reader = { readonly boardId: string; readonly personId: string };

/** By note, when the newest comment was made that has been seen there. */
export type SeenComments = {
  readonly until: (noteId: string) => number;
  readonly see: (noteId: string, until: number) => void;
  readonly all: () => SeenUntil;
  readonly subscribe: (listener: () => void) => () => void;
};

const remembered = (key: string): SeenUntil => {
  try {
    const parsed = seenValue.safeParse(JSON.parse(localStorage.getItem(key) ?? '{}'));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
};

const createSeenComments = (key: string): SeenComments => {
  const store = createStore<{ readonly seen: SeenUntil }>(() => ({ seen: remembered(key) }));
  return {
    until: (noteId) => store.getState().seen[noteId] ?? 0,
    see: (noteId, until) => {
      const { [noteId]: before = 0, ...others } = store.getState().seen;
      if (until <= before) return;
      const kept = Object.entries(others).slice(1 - MOST);
      store.setState({ seen: { ...Object.fromEntries(kept), [noteId]: until } });
      try {
        localStorage.setItem(key, JSON.stringify(store.getState().seen));
      } catch {
        // Storage is forbidden or full: it is new again on the next visit.
      }
    },
    all: () => store.getState().seen,
    subscribe: store.subscribe,
  };
};

const known = new Map<string, SeenComments>();

/** The one of this person on this board, for as long as the page is open. */
export const seenComments = ({ boardId, personId }: Reader): SeenComments => {
  const key = `talkoot:comments-seen:${boardId}:${personId}`;
  const seen = known.get(key) ?? createSeenComments(key);
  known.set(key, seen);
  return seen;
};
