import type * as Y from 'yjs';
import { readFields, recordMap } from '../document/read.ts';
import { type Vote, voteFields } from './records/vote.ts';

/** A vote, open, closed or taken away; `null` when there is none with this id. */
export const readVote = (doc: Y.Doc, id: string): Vote | null => {
  const map = recordMap(doc, 'votes', id);
  return map && Object.freeze({ id, ...readFields(voteFields, map) });
};
