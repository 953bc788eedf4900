import type { BoardStore } from '../board/board-store.ts';

/** Which notes others added while this person was away from the board. */
export type Unseen = {
  readonly has: (noteId: string) => boolean;
  /** In the order of the board. */
  readonly ids: () => readonly string[];
  /** Notes of others that came just now; `wasHere`: before the eyes of this person. */
  readonly arrived: (noteIds: readonly string[], wasHere: boolean) => void;
  /** The note was before their eyes, so that it is not new on the next visit; on this one it stays marked. */
  readonly lookedAt: (noteId: string) => void;
  /** Nothing is new any more. */
  readonly clear: () => void;
  /** What need not be told to be new on the next visit. */
  readonly seen: () => readonly string[];
};

type Options = {
  readonly store: BoardStore;
  /** Whether a note had been seen when one was last here. */
  readonly wasSeen: (noteId: string) => boolean;
  readonly onChange: (noteIds: readonly string[]) => void;
};

export const createUnseen = ({ store, wasSeen, onChange }: Options): Unseen => {
  const unseen = new Set<string>();
  const lookedAt = new Set<string>();

  return {
    has: (noteId) => unseen.has(noteId),
    ids: () => (unseen.size === 0 ? [] : store.allNoteIds().filter((id) => unseen.has(id))),
    arrived: (noteIds, wasHere) => {
      if (wasHere) return;
      const fresh = noteIds.filter((id) => !wasSeen(id));
      for (const id of fresh) unseen.add(id);
      if (fresh.length > 0) onChange(fresh);
    },
    lookedAt: (noteId) => {
      if (unseen.has(noteId)) lookedAt.add(noteId);
    },
    clear: () => {
      const before = [...unseen];
      unseen.clear();
      lookedAt.clear();
      if (before.length > 0) onChange(before);
    },
    seen: () => store.allNoteIds().filter((id) => !unseen.has(id) || lookedAt.has(id)),
  };
};
