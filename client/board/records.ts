import type * as Y from 'yjs';
import { equalityDeep } from 'lib0/function';
import type { LaterRoot } from '../../shared/board/roots.ts';
import type { Board } from './board.ts';
import type { BoardStore } from './board-store.ts';
import type { Unsubscribe } from './topics.ts';

/** How the records of a root become snapshots. Make one constant of it: it is also what the snapshots are kept by. */
export type RecordKind<T> = {
  readonly root: LaterRoot;
  /** A frozen snapshot; `null` for a record that is not there, or not to be shown. */
  readonly read: (doc: Y.Doc, key: string) => T | null;
  /** What the record belongs to, such as the note of a comment; '' when that is nothing. */
  readonly parentOf: (record: T) => string;
  /** The order of the records of one parent. */
  readonly compare: (a: T, b: T) => number;
};

/** Snapshots of the records of one root, for parts of the page that come later than the notes. */
export type Records<T> = {
  /** The same object until something in it changes. */
  readonly get: (key: string) => T | null;
  /** The records of one parent in their order; the same list until one of them comes, goes or changes. */
  readonly of: (parent: string) => readonly T[];
  /** Wakes when the records of one parent change. */
  readonly subscribe: (parent: string, listener: () => void) => Unsubscribe;
  /** All of them, in no order; the same list until anything changes. */
  readonly all: () => readonly T[];
  /** Wakes when any of them changes. */
  readonly subscribeAll: (listener: () => void) => Unsubscribe;
};

const createRecords = <T>(
  { store }: Pick<Board, 'store'>,
  { root, read, parentOf, compare }: RecordKind<T>,
): Records<T> => {
  const records = new Map<string, T>();
  const members = new Map<string, Set<string>>();
  const lists = new Map<string, readonly T[]>();
  const listeners = new Map<string, Set<() => void>>();
  const listenersToAll = new Set<() => void>();
  let all: readonly T[] | null = null;

  const leave = (key: string, record: T, touched: Set<string>): void => {
    const parent = parentOf(record);
    members.get(parent)?.delete(key);
    touched.add(parent);
  };

  const takeIn = (key: string, touched: Set<string>): void => {
    const before = records.get(key);
    const after = store.look((doc) => read(doc, key));
    if (before !== undefined && after !== null && equalityDeep(before, after)) return;
    if (before !== undefined) leave(key, before, touched);
    if (after === null) {
      records.delete(key);
      return;
    }
    records.set(key, after);
    const parent = parentOf(after);
    const siblings = members.get(parent) ?? new Set();
    members.set(parent, siblings.add(key));
    touched.add(parent);
  };

  const takeInAll = (keys: Iterable<string>): ReadonlySet<string> => {
    const touched = new Set<string>();
    for (const key of keys) takeIn(key, touched);
    for (const parent of touched) lists.delete(parent);
    if (touched.size > 0) all = null;
    return touched;
  };

  takeInAll(store.look((doc) => [...doc.getMap(root).keys()]));
  // For as long as the board is open: there is one of these for a board and a kind.
  store.topics.subscribe(root, () => {
    const touched = takeInAll(store.changedRecords(root));
    const woken = new Set(touched.size > 0 ? listenersToAll : []);
    for (const parent of touched) {
      for (const listener of listeners.get(parent) ?? []) woken.add(listener);
    }
    for (const listener of woken) listener();
  });

  const listOf = (parent: string): readonly T[] =>
    Object.freeze(
      [...(members.get(parent) ?? [])].flatMap((key) => records.get(key) ?? []).toSorted(compare),
    );

  return {
    get: (key) => records.get(key) ?? null,
    of: (parent) => {
      const known = lists.get(parent);
      if (known) return known;
      const list = listOf(parent);
      lists.set(parent, list);
      return list;
    },
    subscribe: (parent, listener) => {
      const waiting = listeners.get(parent) ?? new Set();
      listeners.set(parent, waiting.add(listener));
      return () => {
        waiting.delete(listener);
        if (waiting.size === 0 && listeners.get(parent) === waiting) listeners.delete(parent);
      };
    },
    all: () => (all ??= Object.freeze([...records.values()])),
    subscribeAll: (listener) => {
      listenersToAll.add(listener);
      return () => listenersToAll.delete(listener);
    },
  };
};

/** A `recordsOf` for one kind: the snapshots are made once for every board, when they are first asked for. */
export const recordsOfKind = <T>(
  kind: RecordKind<T>,
): ((board: Pick<Board, 'store'>) => Records<T>) => {
  const made = new WeakMap<BoardStore, Records<T>>();
  return (board) => {
    const known = made.get(board.store);
    if (known) return known;
    const records = createRecords(board, kind);
    made.set(board.store, records);
    return records;
  };
};
