import * as Y from 'yjs';
import { recordMap } from '../document/read.ts';
import type { Vote } from './records/vote.ts';

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** Writes what differs of a vote, and the whole of one that is not there. For the server only. */
export const writeVote = (
  doc: Y.Doc,
  { id, ...fields }: Pick<Vote, 'id'> & Partial<Omit<Vote, 'id'>>,
): void => {
  const known = recordMap(doc, 'votes', id);
  const map = known ?? new Y.Map<unknown>();
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) {
      if (known?.has(name)) known.delete(name);
    } else if (!known || !isSame(known.get(name), value)) map.set(name, value);
  }
  if (!known) doc.getMap('votes').set(id, map);
};
