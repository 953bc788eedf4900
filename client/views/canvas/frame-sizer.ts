import type { Position } from '../../../shared/document/values.ts';
import { ok } from '../../../shared/lib/result.ts';
import { LEAST_FRAME } from '../../../shared/views/canvas.ts';
import { type Handle, handlePoint, resizedBox } from '../../../shared/views/resize.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import type { Board } from '../../board/board.ts';
import { frameChange } from './frame-carry.ts';
import type { Frames } from './frames.ts';
import type { Hand } from './hand.ts';
import type { Scene } from './scene.ts';

type FrameSizerOptions = {
  readonly board: Board;
  readonly scene: Scene;
  readonly frames: Frames;
};

type Resized = { readonly sectionId: string; readonly start: Box; box: Box };

/** Resizing a section's frame by one of its handles; its notes stay where they lie. */
export const createFrameSizer = (
  { board, scene, frames }: FrameSizerOptions,
  handle: Handle,
): Hand => {
  let hand: Resized | null = null;

  const boxAt = ({ start }: Resized, place: Position): Box => {
    const from = handlePoint(start, handle);
    return resizedBox(start, handle, { x: place.x - from.x, y: place.y - from.y }, LEAST_FRAME);
  };

  const letGo = ({ sectionId }: Resized): void => {
    hand = null;
    frames.rest(sectionId);
  };

  return {
    startOf: (sectionId) => {
      const box = scene.frameOf(sectionId);
      return box && handlePoint(box, handle);
    },
    pickUp: (sectionId) => {
      const box = scene.frameOf(sectionId);
      if (!box) return ok(undefined);
      const verdict = board.may(frameChange(sectionId));
      if (verdict.ok) hand = { sectionId, start: box, box };
      return verdict;
    },
    moveTo: (place) => {
      if (!hand) return;
      const { x, y, w, h } = boxAt(hand, place);
      hand.box = { x: Math.round(x), y: Math.round(y), w: Math.round(w), h: Math.round(h) };
      frames.show(hand.sectionId, hand.box);
    },
    reach: (place) => hand && { ...handlePoint(boxAt(hand, place), handle), w: 0, h: 0 },
    holds: (id) => hand?.sectionId === id,
    drop: () => {
      if (!hand) return ok(undefined);
      const { sectionId, box } = hand;
      const result = board.act({ name: 'section.edit', args: { id: sectionId, frame: box } });
      letGo(hand);
      return result;
    },
    cancel: () => {
      if (hand) letGo(hand);
    },
  };
};
