import { useMemo, useSyncExternalStore } from 'react';
import type { Note } from '../../shared/board/records/note.ts';
import type { Board } from './board.ts';
import { useBoard } from './hooks.ts';

type NoteValues<T> = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => ReadonlyMap<string, T>;
};

const createNoteValues = <T>(
  { store }: Board,
  read: (note: Note) => T | undefined,
): NoteValues<T> => {
  let values: ReadonlyMap<string, T> | null = null;

  const readAll = (): ReadonlyMap<string, T> => {
    const all = new Map<string, T>();
    for (const id of store.allNoteIds()) {
      const note = store.note(id);
      const value = note ? read(note) : undefined;
      if (value !== undefined) all.set(id, value);
    }
    return all;
  };

  /** Reads the notes that have changed; true when one has another value now. */
  const takeIn = (): boolean => {
    const before = values ?? readAll();
    const after = new Map(before);
    let isDifferent = values === null;
    for (const id of store.changedNotes()) {
      const note = store.note(id);
      const value = note && note.deleted === undefined ? read(note) : undefined;
      if (value === before.get(id)) continue;
      isDifferent = true;
      if (value === undefined) after.delete(id);
      else after.set(id, value);
    }
    if (isDifferent) values = after;
    return isDifferent;
  };

  return {
    subscribe: (listener) => {
      // Something may have changed between the first look and now.
      values = null;
      return store.topics.subscribe('notes', () => {
        if (takeIn()) listener();
      });
    },
    get: () => (values ??= readAll()),
  };
};

/**
 * One value of every living note that has it, live; the same map until one of them changes. For views that arrange all
 * notes by something in them. `read` must be stable.
 */
export const useNoteValues = <T>(read: (note: Note) => T | undefined): ReadonlyMap<string, T> => {
  const board = useBoard();
  const values = useMemo(() => createNoteValues(board, read), [board, read]);
  return useSyncExternalStore(values.subscribe, values.get);
};
