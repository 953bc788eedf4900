import type * as Y from 'yjs';
import {
  FIRST_ROOTS,
  type FirstRoot,
  LATER_ROOTS,
  type LaterRoot,
} from '../../shared/board/roots.ts';

type Root = FirstRoot | LaterRoot;

/** Which records of a document changed, came or went since they were last taken in. */
export type DirtyRecords = Readonly<Record<Root, Set<string>>> & {
  /** Notes among them that others changed. */
  readonly fromOthers: Set<string>;
};

export type DirtyWatch = {
  readonly dirty: DirtyRecords;
  readonly isEmpty: () => boolean;
  /** All of it has been taken in; what others did is told apart. */
  readonly clear: () => void;
  readonly attach: (doc: Y.Doc) => void;
  readonly detach: (doc: Y.Doc) => void;
  /** Everything there is in a document. */
  readonly markAll: (doc: Y.Doc) => void;
};

const ROOTS = [...FIRST_ROOTS, ...LATER_ROOTS] as const;

/** The records that a batch of events touches: a record's own key, or the one at the start of the path. */
const touchedKeys = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): string[] =>
  events.flatMap((event) => {
    const [first] = event.path;
    return first === undefined ? [...event.changes.keys.keys()] : [String(first)];
  });

/** Gathers what changes in a document between two frames, by root and record. `onChange` hears of each batch. */
export const createDirtyWatch = (onChange: () => void): DirtyWatch => {
  const dirty: DirtyRecords = {
    board: new Set(),
    sections: new Set(),
    clusters: new Set(),
    notes: new Set(),
    reactions: new Set(),
    votes: new Set(),
    comments: new Set(),
    answers: new Set(),
    connectors: new Set(),
    strokes: new Set(),
    shapes: new Set(),
    fromOthers: new Set(),
  };

  const observers = new Map(
    ROOTS.map((root) => [
      root,
      (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
        const isOthers = root === 'notes' && !transaction.local;
        for (const key of touchedKeys(events)) {
          dirty[root].add(key);
          if (isOthers) dirty.fromOthers.add(key);
        }
        onChange();
      },
    ]),
  );

  return {
    dirty,
    isEmpty: () => ROOTS.every((root) => dirty[root].size === 0),
    clear: () => {
      for (const root of ROOTS) dirty[root].clear();
    },
    attach: (doc) => {
      for (const [root, observer] of observers) doc.getMap(root).observeDeep(observer);
    },
    detach: (doc) => {
      for (const [root, observer] of observers) doc.getMap(root).unobserveDeep(observer);
    },
    markAll: (doc) => {
      for (const root of ROOTS) {
        for (const key of doc.getMap(root).keys()) dirty[root].add(key);
      }
      dirty.board.add('title');
    },
  };
};
