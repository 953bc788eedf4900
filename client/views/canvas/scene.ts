import type {
  CanvasArrangement,
  CanvasContent,
  CanvasGroup,
} from '../../../shared/views/canvas.ts';
import { type CanvasChange, createCanvasArranger } from '../../../shared/views/canvas-arranger.ts';
import { type Box, createSpatialIndex } from '../../../shared/views/spatial-index.ts';

/** Hears that something lies elsewhere, and of all places where something is or was. */
export type SceneListener = (areas: readonly Box[]) => void;

/**
 * The arrangement of one open canvas, kept beside React. A note listens for its own box only, so that one that moves
 * wakes itself and nobody else.
 */
export type Scene = {
  /** Arranges anew what changed, or everything, and wakes those whose box or level is another. */
  readonly update: (content: CanvasContent, change?: CanvasChange) => void;
  readonly arrangement: () => CanvasArrangement;
  readonly boxOf: (noteId: string) => Box | undefined;
  /** How high a note lies: above 0 over most, below 0 under them. */
  readonly levelOf: (noteId: string) => number;
  /** The frame of a section; the same object until it changes. */
  readonly frameOf: (sectionId: string) => Box | undefined;
  /** Some notes section by section as they are read; sections without any of them too. */
  readonly inOrder: (noteIds: ReadonlySet<string>) => readonly CanvasGroup[];
  /** The notes that touch an area, in no particular order. */
  readonly within: (area: Box) => Set<string>;
  readonly subscribe: (listener: SceneListener) => () => void;
  readonly subscribeTo: (noteId: string, listener: () => void) => () => void;
};

export const createScene = (): Scene => {
  const arranger = createCanvasArranger();
  const index = createSpatialIndex();
  const listeners = new Set<SceneListener>();
  const noteListeners = new Map<string, Set<() => void>>();
  let arrangement = arranger.arrangement();
  let frames: ReadonlyMap<string, Box> = new Map();

  return {
    update: (content, change) => {
      const { notes, areas } = arranger.arrange(content, change);
      arrangement = arranger.arrangement();
      frames = new Map(arrangement.frames.map(({ id, box }) => [id, box]));
      for (const id of notes) {
        const box = arrangement.boxes.get(id);
        if (box) index.set(id, box);
        else index.delete(id);
      }
      for (const id of notes) {
        for (const listener of noteListeners.get(id) ?? []) listener();
      }
      // What has another colour is where it was.
      const recolored = change?.notes.flatMap((id) => arrangement.boxes.get(id) ?? []) ?? [];
      for (const listener of listeners) listener([...areas, ...recolored]);
    },
    arrangement: () => arrangement,
    boxOf: (noteId) => arrangement.boxes.get(noteId),
    levelOf: (noteId) => arrangement.levels.get(noteId) ?? 0,
    frameOf: (sectionId) => frames.get(sectionId),
    inOrder: arranger.inOrder,
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
