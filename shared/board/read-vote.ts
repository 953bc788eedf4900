import type * as Y from 'yjs';
import { readFields, recordMap } from '../document/read.ts';
import { type Vote, voteFields } from './records/vote.ts';

/** A vote, open, closed or taken away; `null` when there is none with this id. */
export const readVote = (doc: Y.Doc, id: string): Vote | null => {
  const map = recordMap(doc, 'votes', id);
  return map && Object.freeze({ id, ...readFields(voteFields, map) });
};

/** Every vote that was not taken away, the newest first. */
export const readVotes = (doc: Y.Doc): readonly Vote[] =>
  [...doc.getMap('votes').keys()]
    .flatMap((id) => readVote(doc, id) ?? [])
    .filter(({ state }) => state !== 'discarded')
    .toSorted((a, b) => b.openedAt - a.openedAt);
