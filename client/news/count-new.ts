import type { NewsAnswer } from '../../shared/api/news.ts';
import { unpackNotes } from '../../shared/board/note-hashes.ts';
import { rememberedHashes } from '../find/seen-memory.ts';

type SeenStorage = Parameters<typeof rememberedHashes>[0];

const newAmong = (packed: string, seen: ReadonlySet<number>): number => {
  try {
    return unpackNotes(packed).filter((hash) => !seen.has(hash)).length;
  } catch {
    return 0;
  }
};

/**
 * How many notes of each board others have added since this person was there on this device; boards that the device has
 * never shown are not in it, for nothing on them is new rather than old.
 */
export const countNew = (
  { participantId: personId, boards }: NewsAnswer,
  storage: SeenStorage,
): ReadonlyMap<string, number> =>
  new Map(
    boards.flatMap(({ id, notes }) => {
      const seen = rememberedHashes(storage, { boardId: id, personId });
      return seen === null ? [] : [[id, newAmong(notes, seen)]];
    }),
  );
