import { equalityDeep } from 'lib0/function';
import type * as Y from 'yjs';
import { levelsOfDrafting, levelsOn } from '../access/levels.ts';
import type { NameLevel } from '../access/phase-rules.ts';
import { readBoardInfo } from './read.ts';
import type { Drafting } from './records/drafting.ts';

const write = (doc: Y.Doc, drafting: Drafting | null): void => {
  doc.getMap('board').set('drafting', drafting);
};

/** The secret writing that goes on, or `null`. */
export const readDrafting = (doc: Y.Doc): Drafting | null => readBoardInfo(doc).drafting ?? null;

const union = <T>(one: readonly T[], other: readonly T[]): T[] => [...new Set([...one, ...other])];

const withLevels = ({ levels: _, ...drafting }: Drafting, levels: readonly NameLevel[]): Drafting =>
  levels.length === 1 && levels[0] === 'named' ? drafting : { ...drafting, levels: [...levels] };

/** From now on participants write in secret; nothing changes while they do so already. `since` in ms since 1970. */
export const startDrafting = (doc: Y.Doc, since: number): Drafting => {
  const known = readDrafting(doc);
  if (known !== null) {
    const { ended, ...rest } = known;
    // What was promised for a draft goes on to hold for it.
    const drafting = withLevels(rest, union(levelsOfDrafting(known), levelsOn(readBoardInfo(doc))));
    if (ended || !equalityDeep(rest, drafting)) write(doc, drafting);
    return drafting;
  }
  const drafting = withLevels(
    { round: 1 + roundsOf(doc), since, writers: 0, notes: 0 },
    levelsOn(readBoardInfo(doc)),
  );
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
