import { type Box, covers } from '../../../shared/views/spatial-index.ts';
import type { Board } from '../../board/board.ts';
import { grown, viewOf } from './camera.ts';
import type { CameraStore } from './camera-store.ts';

/** How far around what is seen others' cursors are asked for, as a part of the window on each side. */
const AROUND = 0.5;

/** An area this many times larger than the view is cut back: somebody has zoomed in. */
const TOO_LARGE = 4;

type CursorViewOptions = {
  readonly presence: Pick<Board['presence'], 'look'>;
  readonly camera: CameraStore;
  /** Calls back when the camera has rested for a moment. */
  readonly later: (run: () => void) => void;
};

/**
 * Tells the server whose cursors can be seen from here: at first, and when the camera has left what was asked for.
 * Returns how to want none any more.
 */
export const followCursorsInView = (options: CursorViewOptions): (() => void) => {
  const { presence, camera, later } = options;
  let asked: Box | null = null;
  let isWaiting = false;
  let isOver = false;

  const ask = (): void => {
    isWaiting = false;
    const view = viewOf(camera.get(), camera.window());
    if (isOver || view.w === 0) return;
    if (asked && covers(asked, view) && asked.w < TOO_LARGE * view.w) return;
    asked = grown(view, AROUND);
    presence.look(asked);
  };

  const stop = camera.subscribe(() => {
    if (isWaiting) return;
    if (!asked) return ask();
    isWaiting = true;
    later(ask);
  });

  return () => {
    isOver = true;
    stop();
    presence.look('none');
  };
};
