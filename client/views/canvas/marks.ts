import type { Guide } from '../../../shared/views/snap.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import { toScreen } from './camera.ts';
import type { CameraStore } from './camera-store.ts';

/**
 * What is drawn over the paper while a hand is at work: the box around what is being chosen, and lines on which things
 * stand. Drawn without React, anew with every move and whenever the camera moves under it.
 */
export type Marks = {
  /** Draws into an element until the returned function is called. */
  readonly mount: (element: HTMLElement) => () => void;
  readonly showBox: (box: Box | null) => void;
  readonly showGuides: (guides: readonly Guide[]) => void;
};

/** How far a guide reaches beyond what it connects, in screen pixels. */
const OVERHANG = 12;

const NO_GUIDES: readonly Guide[] = [];

export const createMarks = (camera: CameraStore): Marks => {
  let element: HTMLElement | null = null;
  let box: Box | null = null;
  let guides = NO_GUIDES;

  const line = (kind: string, { x, y, w, h }: Box): HTMLElement => {
    const mark = document.createElement('div');
    mark.dataset.mark = kind;
    mark.style.left = `${x}px`;
    mark.style.top = `${y}px`;
    mark.style.width = `${w}px`;
    mark.style.height = `${h}px`;
    return mark;
  };

  const onScreen = (area: Box): Box => {
    const now = camera.get();
    return { ...toScreen(now, area), w: area.w * now.zoom, h: area.h * now.zoom };
  };

  const guideBox = ({ axis, at, from, to }: Guide): Box => {
    const area =
      axis === 'x'
        ? { x: at, y: from, w: 0, h: to - from }
        : { x: from, y: at, w: to - from, h: 0 };
    const { x, y, w, h } = onScreen(area);
    return axis === 'x'
      ? { x, y: y - OVERHANG, w, h: h + 2 * OVERHANG }
      : { x: x - OVERHANG, y, w: w + 2 * OVERHANG, h };
  };

  const draw = (): void => {
    element?.replaceChildren(
      ...(box ? [line('box', onScreen(box))] : []),
      ...guides.map((guide) => line(`guide-${guide.axis}`, guideBox(guide))),
    );
  };

  return {
    mount: (mounted) => {
      element = mounted;
      const stop = camera.subscribe(() => {
        if (box || guides.length > 0) draw();
      });
      draw();
      return () => {
        stop();
        element = null;
      };
    },
    showBox: (next) => {
      if (box === null && next === null) return;
      box = next;
      draw();
    },
    showGuides: (next) => {
      if (guides.length === 0 && next.length === 0) return;
      guides = next;
      draw();
    },
  };
};
