import type * as Y from 'yjs';
import {
  parseReactionKey,
  type ReactionCounts,
  type ReactionKind,
} from '../../shared/board/records/reaction.ts';

/** How often each reaction was given to a note, imported ones included, and which of them are one's own. */
export type NoteReactions = {
  readonly counts: Readonly<Record<ReactionKind, number>>;
  readonly mine: ReadonlySet<ReactionKind>;
  /** How many of them are not the note's author's own. */
  readonly fromOthers: number;
};

type Options = {
  readonly personId: string;
  readonly importedOf: (noteId: string) => ReactionCounts | undefined;
  readonly authorOf: (noteId: string) => string | undefined;
};

/** Counts reactions per note, so that nobody walks through all of them for one. */
export const createReactionCounts = ({ personId, importedOf, authorOf }: Options) => {
  /** Note id → the keys of its reactions. */
  const keysByNote = new Map<string, Set<string>>();
  const cache = new Map<string, NoteReactions>();

  const count = (noteId: string): NoteReactions => {
    const imported = importedOf(noteId);
    const counts: Record<ReactionKind, number> = {
      good: imported?.good ?? 0,
      insight: imported?.insight ?? 0,
      interested: imported?.interested ?? 0,
      inUse: imported?.inUse ?? 0,
      tellMore: imported?.tellMore ?? 0,
    };
    const mine = new Set<ReactionKind>();
    const author = authorOf(noteId);
    let fromOthers = Object.values(counts).reduce((sum, many) => sum + many, 0);
    for (const key of keysByNote.get(noteId) ?? []) {
      const reaction = parseReactionKey(key);
      if (!reaction) continue;
      counts[reaction.kind] += 1;
      if (reaction.personId !== author) fromOthers += 1;
      if (reaction.personId === personId) mine.add(reaction.kind);
    }
    return Object.freeze({ counts: Object.freeze(counts), mine, fromOthers });
  };

  return {
    /** The same object until a reaction to this note comes or goes. */
    of: (noteId: string): NoteReactions => {
      const known = cache.get(noteId) ?? count(noteId);
      cache.set(noteId, known);
      return known;
    },
    /** Who gave this reaction to the note, in no order. */
    givers: (noteId: string, kind: ReactionKind): readonly string[] =>
      [...(keysByNote.get(noteId) ?? [])].flatMap((key) => {
        const reaction = parseReactionKey(key);
        return reaction?.kind === kind ? [reaction.personId] : [];
      }),
    /** The note itself changed, perhaps its imported counts. */
    forget: (noteId: string): void => {
      cache.delete(noteId);
    },
    /** Takes in the reactions under `keys` as they are in the document now; the notes whose counts changed. */
    update: (doc: Y.Doc, keys: ReadonlySet<string>): Set<string> => {
      const noteIds = new Set<string>();
      const root = doc.getMap('reactions');
      for (const key of keys) {
        const reaction = parseReactionKey(key);
        if (!reaction) continue;
        const known = keysByNote.get(reaction.noteId) ?? new Set();
        keysByNote.set(reaction.noteId, known);
        if (root.has(key)) known.add(key);
        else known.delete(key);
        cache.delete(reaction.noteId);
        noteIds.add(reaction.noteId);
      }
      return noteIds;
    },
  };
};
