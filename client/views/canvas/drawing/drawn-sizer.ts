import { ok } from '../../../../shared/lib/result.ts';
import { type Handle, handlePoint, resizedBox } from '../../../../shared/views/resize.ts';
import type { Box } from '../../../../shared/views/spatial-index.ts';
import type { Size } from '../../../../shared/document/values.ts';
import type { Board } from '../../../board/board.ts';
import type { Hand } from '../hand.ts';
import { fieldChange } from './drawn-changes.ts';
import type { DrawnScene } from './drawn-scene.ts';

/** What is drawn gets no smaller than can be taken hold of. */
export const LEAST_DRAWN: Size = { w: 16, h: 16 };

const rounded = ({ x, y, w, h }: Box): Box => ({
  x: Math.round(x),
  y: Math.round(y),
  w: Math.round(w),
  h: Math.round(h),
});

/** A drawing with another frame, as arguments of `drawing.change`. */
export const framed = (root: 'strokes' | 'shapes', id: string, frame: Box) => ({
  [root]: [{ id, frame: rounded(frame) }],
});

/** Resizing a shape or a line of ink by one of its handles. */
export const createDrawnSizer = (
  { board, drawn }: { readonly board: Board; readonly drawn: DrawnScene },
  handle: Handle,
): Hand => {
  let hand: {
    readonly id: string;
    readonly root: 'strokes' | 'shapes';
    readonly start: Box;
    box: Box;
  } | null = null;

  const letGo = (id: string): void => {
    hand = null;
    drawn.hold(id, null);
  };

  return {
    startOf: (id) => {
      const one = drawn.get(id);
      return one && handlePoint(one.box, handle);
    },
    pickUp: (id) => {
      const one = drawn.get(id);
      if (!one || one.root === 'connectors') return ok(undefined);
      const verdict = board.may(fieldChange(one, 'frame'));
      if (verdict.ok) hand = { id, root: one.root, start: one.box, box: one.box };
      return verdict;
    },
    moveTo: (place) => {
      if (!hand) return;
      const from = handlePoint(hand.start, handle);
      const by = { x: place.x - from.x, y: place.y - from.y };
      hand.box = resizedBox(hand.start, handle, by, LEAST_DRAWN);
      drawn.hold(hand.id, { frame: hand.box });
    },
    reach: (place) => hand && { ...place, w: 0, h: 0 },
    holds: () => false,
    drop: () => {
      if (!hand) return ok(undefined);
      const { id, root, box } = hand;
      const result = board.act({ name: 'drawing.change', args: framed(root, id, box) });
      letGo(id);
      return result;
    },
    cancel: () => {
      if (hand) letGo(hand.id);
    },
  };
};
