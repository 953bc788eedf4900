import type * as Y from 'yjs';
import { parseReactionKey, type ReactionCounts } from './records/reaction.ts';

/** How many reactions people gave to each note, by note; imported ones are the note's own. */
export const readReactionTotals = (doc: Y.Doc): ReadonlyMap<string, number> => {
  const totals = new Map<string, number>();
  for (const key of doc.getMap('reactions').keys()) {
    const reaction = parseReactionKey(key);
    if (reaction) totals.set(reaction.noteId, (totals.get(reaction.noteId) ?? 0) + 1);
  }
  return totals;
};

/** All that came with an import. */
export const importedTotal = (counts: ReactionCounts | undefined): number =>
  Object.values(counts ?? {}).reduce((sum: number, count) => sum + (count ?? 0), 0);
