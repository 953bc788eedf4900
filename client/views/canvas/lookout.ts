import type { Size } from '../../../shared/document/values.ts';
import { boundsOf } from '../../../shared/views/canvas.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import { type Camera, fitted, OVERVIEW_ZOOM, showing, zoomedAtMiddle } from './camera.ts';
import { rememberCamera, rememberedCamera } from './camera-memory.ts';
import type { CameraStore } from './camera-store.ts';
import type { Scene } from './scene.ts';

/** Where one looks: at first, on going somewhere, and again the next time. */
export type Lookout = {
  /** The window has a size, or a new one. */
  readonly setWindow: (size: Size) => void;
  /** Shows the whole board. */
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  /** Brings a note into view, moving no further than it must. */
  readonly show: (noteId: string) => void;
  readonly stop: () => void;
};

type LookoutOptions = {
  readonly camera: CameraStore;
  readonly scene: Scene;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly boardId: string;
  /** Calls back when the camera has rested for a moment. */
  readonly later: (run: () => void) => void;
};

/** Paper left and above of where a board begins, in canvas units. */
const OPENING_MARGIN = 24;

/** Where one looks first: at the whole board when its notes can be read then, else at where it begins. */
export const openingCamera = (whole: Box, first: Box, window: Size): Camera => {
  const all = fitted(whole, window);
  if (all.zoom > OVERVIEW_ZOOM) return all;
  const x = first.x - OPENING_MARGIN;
  const y = first.y - OPENING_MARGIN;
  return { x, y, zoom: Math.min(1, Math.max(0.4, window.w / (first.w + 2 * OPENING_MARGIN))) };
};

export const createLookout = (options: LookoutOptions): Lookout => {
  const { camera, scene, storage, boardId, later } = options;
  const remembered = rememberedCamera(storage, boardId);
  /** Nobody has looked at this board from here yet. */
  let isNew = remembered === null;
  let isRemembering = false;
  if (remembered) camera.set(remembered);

  const whole = (): Box | null => {
    const { frames, boxes } = scene.arrangement();
    return boundsOf([...frames.map(({ box }) => box), ...boxes.values()]);
  };

  const open = (): void => {
    const all = whole();
    if (!isNew || !all || camera.window().w === 0) return;
    isNew = false;
    const { frames, boxes, groups } = scene.arrangement();
    const firstNote = boxes.get(groups.flatMap(({ noteIds }) => noteIds)[0] ?? '');
    camera.set(openingCamera(all, frames[0]?.box ?? firstNote ?? all, camera.window()));
  };

  const remember = (): void => {
    if (isNew || isRemembering) return;
    isRemembering = true;
    later(() => {
      isRemembering = false;
      rememberCamera(storage, boardId, camera.get());
    });
  };

  const stops = [scene.subscribe(open), camera.subscribe(remember)];

  return {
    setWindow: (size) => {
      camera.setWindow(size);
      open();
    },
    fit: () => {
      const all = whole();
      if (all) camera.glideTo(fitted(all, camera.window()));
    },
    zoomBy: (factor) => {
      const now = camera.get();
      camera.glideTo(zoomedAtMiddle(now, camera.window(), now.zoom * factor));
    },
    show: (noteId) => {
      const box = scene.boxOf(noteId);
      if (!box) return;
      const now = camera.get();
      const next = showing(now, camera.window(), box);
      if (next !== now) camera.glideTo(next);
    },
    stop: () => {
      for (const stop of stops) stop();
    },
  };
};
