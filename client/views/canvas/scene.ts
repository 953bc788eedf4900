import {
  arrangeCanvas,
  type CanvasArrangement,
  type CanvasContent,
} from '../../../shared/views/canvas.ts';
import { type Box, createSpatialIndex } from '../../../shared/views/spatial-index.ts';

/**
 * The arrangement of one open canvas, kept beside React. A note listens for its own box only, so that one that moves
 * wakes itself and nobody else.
 */
export type Scene = {
  /** Arranges anew and wakes those whose box changed. */
  readonly update: (content: CanvasContent) => void;
  readonly arrangement: () => CanvasArrangement;
  readonly boxOf: (noteId: string) => Box | undefined;
  /** How high a note lies: above 0 over most, below 0 under them. */
  readonly levelOf: (noteId: string) => number;
  /** The frame of a section; the same object until it changes. */
  readonly frameOf: (sectionId: string) => Box | undefined;
  /** The notes that touch an area, in no particular order. */
  readonly within: (area: Box) => Set<string>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly subscribeTo: (noteId: string, listener: () => void) => () => void;
};

const same = (a: Box | undefined, b: Box): a is Box =>
  a !== undefined && a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;

const EMPTY: CanvasArrangement = {
  frames: [],
  boxes: new Map(),
  levels: new Map(),
  groups: [],
};

/** The notes that lie higher or lower than before. */
const otherLevels = (
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): string[] => {
  if (before.size === 0 && after.size === 0) return [];
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (id) => before.get(id) !== after.get(id),
  );
};

export const createScene = (): Scene => {
  const index = createSpatialIndex();
  const listeners = new Set<() => void>();
  const noteListeners = new Map<string, Set<() => void>>();
  let boxes = new Map<string, Box>();
  let frames = new Map<string, Box>();
  let arrangement = EMPTY;

  /** Takes over the new boxes, but keeps the old object where nothing changed: React compares by identity. */
  const takeOver = (arranged: ReadonlyMap<string, Box>): string[] => {
    const changed: string[] = [];
    const next = new Map<string, Box>();
    for (const [id, box] of arranged) {
      const old = boxes.get(id);
      if (same(old, box)) {
        next.set(id, old);
        continue;
      }
      next.set(id, box);
      index.set(id, box);
      changed.push(id);
    }
    for (const id of boxes.keys()) {
      if (next.has(id)) continue;
      index.delete(id);
      changed.push(id);
    }
    boxes = next;
    return changed;
  };

  return {
    update: (content) => {
      const arranged = arrangeCanvas(content);
      const changed = new Set([
        ...takeOver(arranged.boxes),
        ...otherLevels(arrangement.levels, arranged.levels),
      ]);
      frames = new Map(
        arranged.frames.map(({ id, box }) => {
          const old = frames.get(id);
          return [id, same(old, box) ? old : box];
        }),
      );
      arrangement = { ...arranged, boxes };
      for (const id of changed) {
        for (const listener of noteListeners.get(id) ?? []) listener();
      }
      for (const listener of listeners) listener();
    },
    arrangement: () => arrangement,
    boxOf: (noteId) => boxes.get(noteId),
    levelOf: (noteId) => arrangement.levels.get(noteId) ?? 0,
    frameOf: (sectionId) => frames.get(sectionId),
    within: index.within,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    subscribeTo: (noteId, listener) => {
      const own = noteListeners.get(noteId) ?? new Set();
      noteListeners.set(noteId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) noteListeners.delete(noteId);
      };
    },
  };
};
