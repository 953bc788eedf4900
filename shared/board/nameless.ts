import { digest } from 'lib0/hash/sha256';
import * as z from 'zod/mini';
import { createId } from '../lib/id.ts';

/** What the author of a nameless note keeps, to change it or take it away. Only who made it up or was told it knows it. */
export const noteKeyField = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/));

/** A key that can't be guessed. */
export const createNoteKey = (): string => createId(undefined, 32);

/**
 * The id of the note that a key belongs to. It is a hash of the key, so that the server has nothing else to keep: no row, no
 * time, nothing that a backup could tell. To find a key for a note takes guessing 132 bits.
 */
export const noteIdOfKey = (key: string): string => {
  const hash = digest(new TextEncoder().encode(`talkoot note ${key}`));
  return createId((bytes) => bytes.set(hash.subarray(0, bytes.length)));
};
