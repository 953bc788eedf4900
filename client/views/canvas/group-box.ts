import { boundsOf } from '../../../shared/views/canvas.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import type { Scene } from './scene.ts';
import type { SelectionStore } from './selection.ts';

/** The box around several chosen notes, by whose handles they are resized together. Placed without React. */
export type GroupBox = {
  /** Takes charge of an element until the returned function is called. */
  readonly mount: (element: HTMLElement) => () => void;
  /** The box while a hand resizes it; `null` when the hand is off. */
  readonly show: (box: Box | null) => void;
  /** Looks again at what is chosen, and whether it is being carried. */
  readonly refresh: () => void;
};

type GroupBoxOptions = {
  readonly scene: Scene;
  readonly selection: SelectionStore;
  /** True while the chosen notes are being carried: the box comes back when they are put down. */
  readonly isCarrying: () => boolean;
};

export const createGroupBox = ({ scene, selection, isCarrying }: GroupBoxOptions): GroupBox => {
  let element: HTMLElement | null = null;
  let inHand: Box | null = null;

  const boxOfChosen = (): Box | null => {
    const { chosen, drawn } = selection.getState();
    // Drawings have handles of their own.
    if (chosen.size < 2 || drawn.size > 0 || isCarrying()) return null;
    return boundsOf([...chosen].flatMap((id) => scene.boxOf(id) ?? []));
  };

  const refresh = (): void => {
    if (!element) return;
    const box = inHand ?? boxOfChosen();
    element.hidden = box === null;
    if (!box) return;
    element.style.left = `${box.x}px`;
    element.style.top = `${box.y}px`;
    element.style.width = `${box.w}px`;
    element.style.height = `${box.h}px`;
  };

  return {
    mount: (mounted) => {
      element = mounted;
      const stops = [selection.subscribe(refresh), scene.subscribe(refresh)];
      refresh();
      return () => {
        for (const stop of stops) stop();
        element = null;
      };
    },
    show: (box) => {
      inHand = box;
      refresh();
    },
    refresh,
  };
};
