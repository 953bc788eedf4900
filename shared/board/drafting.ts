import type * as Y from 'yjs';
import { readBoardInfo } from './read.ts';
import type { Drafting } from './records/drafting.ts';

const write = (doc: Y.Doc, drafting: Drafting | null): void => {
  doc.getMap('board').set('drafting', drafting);
};

/** The secret writing that goes on, or `null`. */
export const readDrafting = (doc: Y.Doc): Drafting | null => readBoardInfo(doc).drafting ?? null;

/** From now on participants write in secret; nothing changes while they do so already. `since` in ms since 1970. */
export const startDrafting = (doc: Y.Doc, since: number): Drafting => {
  const known = readDrafting(doc);
  if (known !== null) {
    const { ended, ...drafting } = known;
    if (ended) write(doc, drafting);
    return drafting;
  }
  const drafting = { round: 1 + roundsOf(doc), since, writers: 0, notes: 0 };
  write(doc, drafting);
  doc.getMap('board').set('rounds', drafting.round);
  return drafting;
};

/** Changes what is known of the secret writing; nothing when there is none. */
export const changeDrafting = (doc: Y.Doc, changes: Partial<Drafting>): void => {
  const known = readDrafting(doc);
  if (known === null) return;
  const { next, ...rest } = { ...known, ...changes };
  write(doc, next === undefined ? rest : { ...rest, next });
};

/** Participants write where all see it again, and what they wrote in secret waits to be shown. */
export const leaveDrafting = (doc: Y.Doc): void => changeDrafting(doc, { ended: true });

/** It is over: what was written is shown, or there was nothing. */
export const endDrafting = (doc: Y.Doc): void => {
  if (readDrafting(doc) !== null) write(doc, null);
};

const roundsOf = (doc: Y.Doc): number => readBoardInfo(doc).rounds;
