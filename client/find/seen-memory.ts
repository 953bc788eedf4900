import * as z from 'zod/mini';

/** Which notes of a board somebody has seen is of this device only; neither the board nor the server knows. */
type SeenStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'talkoot:seen:';

const seenValue = z.object({ at: z.number(), notes: z.string() });

/** Four bytes stand for a note: five thousand fit, and two that are taken for one come once in a million boards. */
const hash = (noteId: string): number => {
  let sum = 0x811c9dc5;
  for (let at = 0; at < noteId.length; at += 1) {
    sum = Math.imul(sum ^ noteId.charCodeAt(at), 0x01000193);
  }
  return sum >>> 0;
};

const parse = (text: string | null): z.infer<typeof seenValue> | null => {
  try {
    const parsed = seenValue.safeParse(JSON.parse(text ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

const numbersIn = (packed: string): ReadonlySet<number> => {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  return new Set(new Uint32Array(bytes.buffer, 0, Math.floor(bytes.length / 4)));
};

/** Tells of a note whether it had been seen; `null` when this device has never shown the board, or does not remember. */
export const rememberedSeen = (
  storage: SeenStorage | null,
  boardId: string,
): ((noteId: string) => boolean) | null => {
  try {
    const kept = parse(storage?.getItem(PREFIX + boardId) ?? null);
    if (!kept) return null;
    const numbers = numbersIn(kept.notes);
    return (noteId) => numbers.has(hash(noteId));
  } catch {
    return null;
  }
};

const oldestOther = (storage: SeenStorage, boardId: string): string | undefined =>
  Array.from({ length: storage.length }, (_none, at) => storage.key(at) ?? '')
    .filter((key) => key.startsWith(PREFIX) && key !== PREFIX + boardId)
    .map((key) => ({ key, at: parse(storage.getItem(key))?.at ?? 0 }))
    .toSorted((a, b) => a.at - b.at)[0]?.key;

const pack = (noteIds: readonly string[]): string => {
  const bytes = new Uint8Array(Uint32Array.from(noteIds, hash).buffer);
  let signs = '';
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return btoa(signs);
};

type Seen = { readonly boardId: string; readonly noteIds: readonly string[]; readonly at: number };

/** Remembers what has been seen of a board. Where there is no more room, the board that was left longest ago is forgotten. */
export const rememberSeen = (storage: SeenStorage | null, { boardId, noteIds, at }: Seen): void => {
  if (!storage) return;
  const value = JSON.stringify({ at, notes: pack(noteIds) });
  try {
    storage.setItem(PREFIX + boardId, value);
  } catch {
    try {
      const oldest = oldestOther(storage, boardId);
      if (oldest === undefined) return;
      storage.removeItem(oldest);
      storage.setItem(PREFIX + boardId, value);
    } catch {
      // Nothing is kept here: on the next visit nothing is told to be new.
    }
  }
};
