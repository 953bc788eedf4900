import * as z from 'zod/mini';
import { createStore, useStore } from 'zustand';
import { readTab, writeTab } from '../live/tab-memory.ts';

const memoryValue = z.object({
  /** What the reader was taken to, by its id, the newest last: once, and not again after a reload. */
  arrived: z.array(z.string()),
  /** What the reader has put away. */
  left: z.array(z.string()),
  /** Where the reader was when they were taken elsewhere: a path of this site. */
  cameFrom: z.nullable(z.string().check(z.startsWith('/m/'))),
});

/** What one tab remembers of what was shown to it; a reload forgets nothing. */
type AttentionMemory = z.infer<typeof memoryValue> & {
  /** What the reader asked to be taken to, until they are there. */
  readonly wanted: string | null;
};

/** More than are ever shown at a time. */
const KEPT = 10;

const STORED = 'talkoot:attention';
const NOTHING: AttentionMemory = { arrived: [], left: [], cameFrom: null, wanted: null };

const stored = (): AttentionMemory => {
  try {
    const parsed = memoryValue.safeParse(JSON.parse(readTab(STORED) ?? 'null'));
    return parsed.success ? { ...parsed.data, wanted: null } : NOTHING;
  } catch {
    return NOTHING;
  }
};

const store = createStore<AttentionMemory>(stored);

store.subscribe(({ arrived, left, cameFrom }) => {
  writeTab(STORED, JSON.stringify({ arrived, left, cameFrom }));
});

export const useAttentionMemory = (): AttentionMemory => useStore(store);

const including = (ids: readonly string[], id: string): string[] =>
  [...ids.filter((one) => one !== id), id].slice(-KEPT);
const without = (ids: readonly string[], id: string): string[] => ids.filter((one) => one !== id);

/** The reader is to be taken there, as they asked. */
export const wantAttention = (id: string): void =>
  store.setState(({ left }) => ({ wanted: id, left: without(left, id) }));

/** The reader was taken from this page to another. */
export const comeFrom = (path: string): void =>
  store.setState(({ cameFrom }) => ({ cameFrom: cameFrom ?? path }));

/** The reader is back, or does not want to go back. */
export const forgetWayBack = (): void => store.setState({ cameFrom: null });

/** The reader has seen it where it is. */
export const arriveAt = (id: string): void =>
  store.setState(({ arrived }) => ({ arrived: including(arrived, id), wanted: null }));

/** The reader puts it away. */
export const leaveAttention = (id: string): void =>
  store.setState(({ left }) => ({ left: including(left, id), wanted: null }));

/** As in a new tab; for tests. */
export const forgetAttention = (): void => store.setState(NOTHING);
