import { type Box, covers } from '../../../../shared/views/spatial-index.ts';
import { grown, viewOf } from '../camera.ts';
import type { CameraStore } from '../camera-store.ts';
import type { DrawnScene } from './drawn-scene.ts';

/** How far around what is seen drawings are kept ready, as a part of the window on each side. */
const READY_AROUND = 0.25;

/** So many drawings have elements at most: from afar a full board shows these and no more. */
const MOST_ELEMENTS = 400;

/** What of the drawings has elements right now: what is near the view, in the order in which it is read. */
export type DrawnStage = {
  readonly ids: () => readonly string[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly stop: () => void;
};

type Options = {
  readonly drawn: DrawnScene;
  readonly camera: CameraStore;
  /** Those that have an element wherever they lie. */
  readonly pinned: () => Iterable<string>;
};

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);

/** Asked anew only when the view leaves what is ready, or when drawings come, go or move. */
export const createDrawnStage = ({ drawn, camera, pinned }: Options): DrawnStage => {
  const listeners = new Set<() => void>();
  let area: Box | null = null;
  let ids: readonly string[] = [];

  const choose = (): void => {
    if (!area) return;
    const near = [...drawn.within(area)].slice(0, MOST_ELEMENTS);
    const wanted = new Set([...near, ...pinned()]);
    const next = [...wanted]
      .flatMap((id) => drawn.get(id) ?? [])
      .toSorted((a, b) => a.of.createdAt - b.of.createdAt || (a.of.id < b.of.id ? -1 : 1))
      .map((one) => one.of.id);
    if (isSame(next, ids)) return;
    ids = next;
    for (const listener of listeners) listener();
  };

  const onCamera = (): void => {
    const view = viewOf(camera.get(), camera.window());
    if (area && covers(area, view) && area.w < 3 * view.w) return;
    area = grown(view, READY_AROUND);
    choose();
  };

  const stops = [camera.subscribe(onCamera), drawn.subscribe(choose)];
  onCamera();
  return {
    ids: () => ids,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    stop: () => {
      for (const stop of stops) stop();
    },
  };
};
