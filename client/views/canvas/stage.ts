import { type Box, covers, touches } from '../../../shared/views/spatial-index.ts';
import { grown, OVERVIEW_ZOOM, viewOf } from './camera.ts';
import type { CameraStore, RequestFrame } from './camera-store.ts';
import type { Scene } from './scene.ts';

/** How far around what is seen notes are kept ready, as a part of the window on each side. */
const READY_AROUND = 0.25;

/** An area this many times larger than the view is cut back: somebody has zoomed in. */
const TOO_LARGE = 3;

/** So many notes are made in one frame; the rest follow in the next ones, so that no frame is long. */
const NEW_PER_FRAME = 24;

/** So many notes go in one frame: from afar all of them do, and taking hundreds away takes as long as making some. */
const GONE_PER_FRAME = 40;

/** So many notes at most are kept for one owner: whoever carries a whole board does not see all of it anyway. */
const MOST_PINNED = 200;

/** Something that has an element: a section's frame, or a note. */
export type StageItem = { readonly kind: 'frame' | 'note'; readonly id: string };

/** What has elements right now: every frame, and the notes near what is seen. */
export type Stage = {
  /** In reading order: a section's frame, its notes, the next frame; the same array until it changes. */
  readonly items: () => readonly StageItem[];
  /** Keeps notes mounted wherever they lie: one that has the focus, those in one's hand. */
  readonly pin: (owner: string, noteIds: readonly string[]) => void;
  /**
   * True while the focus is on or in a note. An element that changes its place among others loses the focus, so until
   * it leaves, what is there keeps its order and what is new comes last.
   */
  readonly keepOrder: (keep: boolean) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly stop: () => void;
};

type StageOptions = {
  readonly scene: Scene;
  readonly camera: CameraStore;
  readonly requestFrame: RequestFrame;
};

const keyOf = ({ kind, id }: StageItem): string => `${kind}:${id}`;

const sameItems = (a: readonly StageItem[], b: readonly StageItem[]): boolean =>
  a.length === b.length && a.every((item, at) => item.id === b[at]?.id && item.kind === b[at].kind);

/**
 * Decides which notes have elements: those in view and a little around. Asked anew only when the view leaves that
 * area, so a pan goes on without anything being made or rendered.
 */
export const createStage = ({ scene, camera, requestFrame }: StageOptions): Stage => {
  const listeners = new Set<() => void>();
  const pins = new Map<string, readonly string[]>();
  let area: Box | null = null;
  let items: readonly StageItem[] = [];
  let notes: ReadonlySet<string> = new Set();
  let frameAsked = false;
  let isOrderKept = false;

  const pinned = (): readonly string[] => [...pins.values()].flat();

  const wanted = (): Set<string> => {
    const found = area ? scene.within(area) : new Set<string>();
    for (const id of pinned()) if (scene.boxOf(id)) found.add(id);
    return found;
  };

  /** Those that are to go and still stay for a frame. */
  const lingering = (found: ReadonlySet<string>): readonly string[] =>
    [...notes].filter((id) => !found.has(id) && scene.boxOf(id)).slice(GONE_PER_FRAME);

  /** Those that are there already, those in view, and of the rest as many as one frame can make. */
  const next = (found: ReadonlySet<string>, view: Box): Set<string> => {
    const there = new Set([...notes, ...pinned()]);
    const chosen = new Set<string>(lingering(found));
    const waiting: string[] = [];
    for (const id of found) {
      if (there.has(id)) chosen.add(id);
      else waiting.push(id);
    }
    const inView = (id: string): number => {
      const box = scene.boxOf(id);
      return box && touches(box, view) ? 0 : 1;
    };
    const soonest = waiting.toSorted((a, b) => inView(a) - inView(b));
    for (const id of soonest.slice(0, NEW_PER_FRAME)) chosen.add(id);
    return chosen;
  };

  const inReadingOrder = (chosen: ReadonlySet<string>): StageItem[] => {
    const ordered: StageItem[] = [];
    for (const { sectionId, noteIds } of scene.inOrder(chosen)) {
      if (sectionId !== '') ordered.push({ kind: 'frame', id: sectionId });
      for (const id of noteIds) ordered.push({ kind: 'note', id });
    }
    return ordered;
  };

  /** What is there already stays in its order; what is new comes last. */
  const inKeptOrder = (ordered: readonly StageItem[]): StageItem[] => {
    const fresh = new Map(ordered.map((item) => [keyOf(item), item]));
    const kept = items.filter((item) => fresh.delete(keyOf(item)));
    return [...kept, ...fresh.values()];
  };

  const choose = (): void => {
    const found = wanted();
    const chosen = next(found, viewOf(camera.get(), camera.window()));
    const ordered = inReadingOrder(chosen);
    const isDone = chosen.size === found.size && [...chosen].every((id) => found.has(id));
    if (!isDone) later();
    const arranged = isOrderKept ? inKeptOrder(ordered) : ordered;
    if (sameItems(arranged, items)) return;
    items = arranged;
    notes = chosen;
    for (const listener of listeners) listener();
  };

  const later = (): void => {
    if (frameAsked) return;
    frameAsked = true;
    requestFrame(() => {
      frameAsked = false;
      choose();
    });
  };

  const onCamera = (): void => {
    const isOverview = camera.get().zoom < OVERVIEW_ZOOM;
    const view = viewOf(camera.get(), camera.window());
    if (isOverview ? area === null : area && covers(area, view) && area.w < TOO_LARGE * view.w) {
      return;
    }
    area = isOverview ? null : grown(view, READY_AROUND);
    choose();
  };

  const stopCamera = camera.subscribe(onCamera);
  const stopScene = scene.subscribe(choose);

  return {
    items: () => items,
    pin: (owner, noteIds) => {
      const before = pins.get(owner) ?? [];
      if (before.length === noteIds.length && noteIds.every((id, at) => id === before[at])) return;
      if (noteIds.length === 0) pins.delete(owner);
      else pins.set(owner, noteIds.slice(0, MOST_PINNED));
      choose();
    },
    keepOrder: (keep) => {
      isOrderKept = keep;
      if (!keep) choose();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    stop: () => {
      stopCamera();
      stopScene();
    },
  };
};
