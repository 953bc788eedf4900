import type { Size } from '../../../shared/document/values.ts';
import { boundsOf, centreOf } from '../../../shared/views/canvas.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import { type Camera, fitted, showing, toScreen, zoomedAt, zoomedAtMiddle } from './camera.ts';
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
  /** Brings a section's frame into view, as near as one is. */
  readonly showNear: (sectionId: string) => void;
  /** Shows all of these notes. */
  readonly showNotes: (noteIds: Iterable<string>) => void;
  /** Shows things as large as they are. */
  readonly lifeSize: () => void;
  /** Shows a section's frame. */
  readonly showFrame: (sectionId: string) => void;
  /** Brings a note into view, and near enough to be written in. */
  readonly comeNear: (noteId: string) => void;
  readonly stop: () => void;
};

type LookoutOptions = {
  readonly camera: CameraStore;
  readonly scene: Scene;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly boardId: string;
  /** What tools cover on the left, in screen pixels. */
  readonly side: () => number;
  /** Calls back when the camera has rested for a moment. */
  readonly later: (run: () => void) => void;
};

/** Paper left and above of where a board begins, in canvas units. */
const OPENING_MARGIN = 24;

/** The smallest zoom at which notes can be read without effort, and the one at which a large board opens. */
const READABLE_ZOOM = 0.6;
const OPENING_ZOOM = 0.8;

/** Where one looks first: at the whole board when its notes can be read then, else at where it begins. */
export const openingCamera = (whole: Box, first: Box, window: Size, side = 0): Camera => {
  const all = fitted(whole, window, side);
  if (all.zoom >= READABLE_ZOOM) return all;
  const near = Math.max(READABLE_ZOOM, (window.w - side) / (first.w + 2 * OPENING_MARGIN));
  const zoom = Math.min(OPENING_ZOOM, near);
  return {
    x: first.x - OPENING_MARGIN - side / zoom,
    y: first.y - OPENING_MARGIN,
    zoom,
  };
};

export const createLookout = (options: LookoutOptions): Lookout => {
  const { camera, scene, storage, boardId, side, later } = options;
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
    if (!isNew || camera.window().w === 0) return;
    const all = whole();
    if (!all) return;
    isNew = false;
    const { frames, boxes, groups } = scene.arrangement();
    const firstNote = boxes.get(groups.flatMap(({ noteIds }) => noteIds)[0] ?? '');
    camera.set(openingCamera(all, frames[0]?.box ?? firstNote ?? all, camera.window(), side()));
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
      if (all) camera.glideTo(fitted(all, camera.window(), side()));
    },
    zoomBy: (factor) => {
      const now = camera.goal();
      camera.glideTo(zoomedAtMiddle(now, camera.window(), now.zoom * factor));
    },
    show: (noteId) => {
      const box = scene.boxOf(noteId);
      if (!box) return;
      const now = camera.goal();
      const next = showing(now, camera.window(), box);
      if (next !== now) camera.glideTo(next);
    },
    showNear: (sectionId) => {
      const box = scene.frameOf(sectionId);
      if (!box) return;
      const now = camera.goal();
      const next = showing(now, camera.window(), box);
      if (next !== now) camera.glideTo(next);
    },
    showNotes: (noteIds) => {
      const box = boundsOf([...noteIds].flatMap((id) => scene.boxOf(id) ?? []));
      if (box) camera.glideTo(fitted(box, camera.window(), side()));
    },
    lifeSize: () => camera.glideTo(zoomedAtMiddle(camera.goal(), camera.window(), 1)),
    showFrame: (sectionId) => {
      const box = scene.frameOf(sectionId);
      if (box) camera.glideTo(fitted(box, camera.window(), side()));
    },
    comeNear: (noteId) => {
      const box = scene.boxOf(noteId);
      if (!box) return;
      const now = camera.goal();
      const zoom = now.zoom < READABLE_ZOOM ? 1 : now.zoom;
      const near = zoomedAt(now, toScreen(now, centreOf(box)), zoom);
      camera.glideTo(showing(near, camera.window(), box));
    },
    stop: () => {
      for (const stop of stops) stop();
    },
  };
};
