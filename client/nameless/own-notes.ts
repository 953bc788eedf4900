import * as z from 'zod/mini';
import { createStore } from 'zustand';
import { createNoteKey, noteIdOfKey, noteKeyField } from '../../shared/board/nameless.ts';
import { createKept } from './kept.ts';

/** The keys of one's own nameless notes, by note: nobody else has them, and nothing else says whose the notes are. */
export const ownKeys = createKept(
  'nameless',
  z.object({ keys: z.record(z.string(), noteKeyField) }),
  { keys: {} },
);

export const keepKey = (boardId: string, noteId: string, key: string): void =>
  ownKeys.of(boardId).setState(({ keys }) => ({ keys: { ...keys, [noteId]: key } }));

export const keyOf = (boardId: string, noteId: string): string | undefined =>
  ownKeys.of(boardId).getState().keys[noteId];

/** Keeps a key, or makes one up; the id of the note that it is for. */
export const sealNote = (boardId: string, key: string = createNoteKey()): string => {
  const noteId = noteIdOfKey(key);
  keepKey(boardId, noteId, key);
  return noteId;
};

/** One's own notes whose author is hidden, as far as the server has told: it tells nobody else. */
export const ownHidden = createStore<{ readonly notes: ReadonlySet<string> }>(() => ({
  notes: new Set(),
}));

export const learnHidden = (notes: readonly string[]): void =>
  ownHidden.setState((before) => ({ notes: new Set([...before.notes, ...notes]) }));
