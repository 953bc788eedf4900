import * as z from 'zod/mini';
import { hashNote, packNotes, unpackNotes } from '../../shared/board/note-hashes.ts';

/**
 * Which notes of a board somebody has seen is of this device only; neither the board nor the server knows. Several people may
 * share a device: each has a memory of their own.
 */
type SeenStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'talkoot:seen:';

/** A board as one person sees it. */
export type SeenBoard = { readonly boardId: string; readonly personId: string };

const keyOf = ({ boardId, personId }: SeenBoard): string => `${PREFIX}${boardId}:${personId}`;

const seenValue = z.object({ at: z.number(), notes: z.string() });

const parse = (text: string | null): z.infer<typeof seenValue> | null => {
  try {
    const parsed = seenValue.safeParse(JSON.parse(text ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** Tells of a note, by its hash, whether it had been seen; `null` when this device has never shown the board, or does not remember. */
export const rememberedHashes = (
  storage: SeenStorage | null,
  board: SeenBoard,
): ReadonlySet<number> | null => {
  try {
    const kept = parse(storage?.getItem(keyOf(board)) ?? null);
    return kept && new Set(unpackNotes(kept.notes));
  } catch {
    return null;
  }
};

/** The same of a note by its id. */
export const rememberedSeen = (
  storage: SeenStorage | null,
  board: SeenBoard,
): ((noteId: string) => boolean) | null => {
  const hashes = rememberedHashes(storage, board);
  return hashes && ((noteId) => hashes.has(hashNote(noteId)));
};

const oldestOther = (storage: SeenStorage, own: string): string | undefined =>
  Array.from({ length: storage.length }, (_none, at) => storage.key(at) ?? '')
    .filter((key) => key.startsWith(PREFIX) && key !== own)
    .map((key) => ({ key, at: parse(storage.getItem(key))?.at ?? 0 }))
    .toSorted((a, b) => a.at - b.at)[0]?.key;

type Seen = SeenBoard & { readonly noteIds: readonly string[]; readonly at: number };

/** Remembers what has been seen of a board. Where there is no more room, the board that was left longest ago is forgotten. */
export const rememberSeen = (
  storage: SeenStorage | null,
  { noteIds, at, ...board }: Seen,
): void => {
  if (!storage) return;
  const key = keyOf(board);
  const value = JSON.stringify({ at, notes: packNotes(noteIds) });
  try {
    storage.setItem(key, value);
  } catch {
    try {
      const oldest = oldestOther(storage, key);
      if (oldest === undefined) return;
      storage.removeItem(oldest);
      storage.setItem(key, value);
    } catch {
      // Nothing is kept here: on the next visit nothing is told to be new.
    }
  }
};
