import type { Change } from '../../../shared/access/change.ts';
import type { Position } from '../../../shared/document/values.ts';
import { ok } from '../../../shared/lib/result.ts';
import type { Board } from '../../board/board.ts';
import type { Along, DrawingSlot } from './drawings.ts';
import { type FrameLoad, frameLoad, movedLoad } from './frame-load.ts';
import type { Frames } from './frames.ts';
import type { Hand } from './hand.ts';
import type { Placer } from './placer.ts';
import type { Scene } from './scene.ts';

type FrameHandOptions = {
  readonly board: Board;
  readonly scene: Scene;
  readonly placer: Placer;
  readonly frames: Frames;
  readonly drawings?: DrawingSlot;
};

type InHand = FrameLoad & {
  readonly ids: ReadonlySet<string>;
  /** What is drawn on the frame. */
  readonly along: Along | null;
  by: Position;
};

/** To have a frame elsewhere, as the rules are asked about it. */
export const frameChange = (sectionId: string): Change => ({
  op: 'put',
  root: 'sections',
  id: sectionId,
  field: 'frame',
});

/** Moving a section's frame with the notes that lie on it: they are one thing in the hand, and one edit. */
export const createFrameCarry = (options: FrameHandOptions): Hand => {
  const { board, scene, placer, frames, drawings } = options;
  let hand: InHand | null = null;

  const letGo = ({ sectionId, notes, along }: InHand): void => {
    hand = null;
    along?.letGo();
    board.presence.set({ dragging: null });
    for (const { id } of notes) placer.release(id);
    frames.rest(sectionId);
  };

  return {
    startOf: (sectionId) => {
      const box = scene.frameOf(sectionId);
      return box && { x: box.x, y: box.y };
    },
    pickUp: (sectionId) => {
      const load = frameLoad({ board, scene }, sectionId);
      if (!load) return ok(undefined);
      const verdict = board.may(frameChange(sectionId));
      if (!verdict.ok) return verdict;
      const ids = new Set([sectionId, ...load.notes.map(({ id }) => id)]);
      const along = drawings?.get()?.takeLyingOn(load.box) ?? null;
      hand = { ...load, ids, along, by: { x: 0, y: 0 } };
      return verdict;
    },
    moveTo: (place) => {
      if (!hand) return;
      const { box, sectionId } = hand;
      hand.by = { x: Math.round(place.x - box.x), y: Math.round(place.y - box.y) };
      const { x, y } = hand.by;
      frames.show(sectionId, { ...box, x: box.x + x, y: box.y + y });
      hand.along?.moveBy(hand.by);
      board.presence.set({
        dragging: { note: sectionId, position: { x: box.x + x, y: box.y + y } },
      });
      for (const note of hand.notes) {
        placer.hold(note.id, { x: note.box.x + x, y: note.box.y + y });
      }
    },
    reach: (place) => hand && { ...hand.box, x: place.x, y: place.y },
    holds: (id) => hand?.ids.has(id) ?? false,
    drop: () => {
      if (!hand) return ok(undefined);
      const { along, by } = hand;
      const drawn = along?.moved();
      const result = board.act({
        name: 'section.carry',
        args: {
          ...movedLoad(hand, scene, by),
          ...(drawn?.shapes && { shapes: drawn.shapes }),
          ...(drawn?.strokes && { strokes: drawn.strokes }),
        },
      });
      letGo(hand);
      return result;
    },
    cancel: () => {
      if (hand) letGo(hand);
    },
  };
};
