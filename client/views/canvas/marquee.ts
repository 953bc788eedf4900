import type { Position } from '../../../shared/document/values.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import type { Draggable } from './drag.ts';
import type { DrawingSlot } from './drawings.ts';
import type { Marks } from './marks.ts';
import type { Scene } from './scene.ts';
import { choose, NOTHING_CHOSEN, type SelectionStore } from './selection.ts';

type MarqueeOptions = {
  readonly scene: Scene;
  readonly selection: SelectionStore;
  readonly marks: Marks;
  readonly drawings: DrawingSlot;
  /** Where the press was, in canvas units. */
  readonly from: Position;
  /** Adds to what is chosen already. */
  readonly adds: boolean;
};

const boxBetween = (a: Position, b: Position): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  w: Math.abs(a.x - b.x),
  h: Math.abs(a.y - b.y),
});

/** A box drawn over the paper: every note and drawing that it touches is chosen, while it is drawn already. */
export const marqueeFrom = (options: MarqueeOptions): Draggable => {
  const { scene, selection, marks, drawings, from, adds } = options;
  const before = selection.getState();
  const kept = adds ? before.chosen : NOTHING_CHOSEN;
  const keptDrawn = adds ? before.drawn : NOTHING_CHOSEN;
  const end = (): void => marks.showBox(null);
  return {
    start: from,
    pickUp: () => true,
    moveTo: (to) => {
      const box = boxBetween(from, to);
      marks.showBox(box);
      const drawn = drawings.get()?.within(box) ?? NOTHING_CHOSEN;
      choose(selection, [...kept, ...scene.within(box)], [...keptDrawn, ...drawn]);
    },
    drop: end,
    cancel: () => {
      choose(selection, before.chosen, before.drawn);
      end();
    },
  };
};
