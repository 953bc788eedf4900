import type { RefusalReason } from '../../../shared/access/refusal.ts';
import type { Position } from '../../../shared/document/values.ts';
import { err, ok } from '../../../shared/lib/result.ts';
import { boundsOf } from '../../../shared/views/canvas.ts';
import {
  type Handle,
  handlePoint,
  leastAround,
  resizedBox,
  scaledBox,
} from '../../../shared/views/resize.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import type { Board } from '../../board/board.ts';
import { positionChange } from './carry.ts';
import type { Hand } from './hand.ts';
import { boxMoves, LEAST_NOTE, sizeChange } from './note-sizer.ts';
import type { Placer } from './placer.ts';
import type { Scene } from './scene.ts';
import { type SelectionStore, targetsOf } from './selection.ts';

type GroupSizerOptions = {
  readonly board: Board;
  readonly scene: Scene;
  readonly placer: Placer;
  readonly selection: SelectionStore;
  /** The box around the notes in hand; `null` when the hand is off. */
  readonly onBox: (box: Box | null) => void;
};

type InHand = {
  readonly notes: readonly { readonly id: string; readonly box: Box }[];
  readonly start: Box;
  box: Box;
};

const rounded = ({ x, y, w, h }: Box): Box => ({
  x: Math.round(x),
  y: Math.round(y),
  w: Math.round(w),
  h: Math.round(h),
});

/** Resizing all chosen notes by a handle of the box around them: they stay as they lie among each other. */
export const createGroupSizer = (options: GroupSizerOptions, handle: Handle): Hand => {
  const { board, scene, placer, selection, onBox } = options;
  let hand: InHand | null = null;

  const chosen = () =>
    targetsOf(selection.getState()).flatMap((id) => {
      const box = scene.boxOf(id);
      return box ? [{ id, box }] : [];
    });

  const refusalOf = (id: string): RefusalReason | null => {
    const verdicts = [board.may(positionChange(id)), board.may(sizeChange(id))];
    const refused = verdicts.find((verdict) => !verdict.ok);
    return refused && !refused.ok ? refused.error : null;
  };

  const boxAt = ({ start, notes }: InHand, place: Position): Box => {
    const from = handlePoint(start, handle);
    const boxes = notes.map(({ box }) => box);
    const by = { x: place.x - from.x, y: place.y - from.y };
    return resizedBox(start, handle, by, leastAround(start, boxes, LEAST_NOTE));
  };

  const letGo = ({ notes }: InHand): void => {
    hand = null;
    for (const { id } of notes) placer.release(id);
    onBox(null);
  };

  return {
    startOf: () => {
      const bounds = boundsOf(chosen().map(({ box }) => box));
      return bounds ? handlePoint(bounds, handle) : undefined;
    },
    pickUp: () => {
      const all = chosen();
      const bounds = boundsOf(all.map(({ box }) => box));
      const notes = all.filter(({ id }) => refusalOf(id) === null);
      const [first] = all;
      if (!bounds || !first) return ok(undefined);
      const reason = notes.length === 0 ? refusalOf(first.id) : null;
      if (reason !== null) return err(reason);
      hand = { notes, start: bounds, box: bounds };
      return ok(undefined);
    },
    moveTo: (place) => {
      if (!hand) return;
      hand.box = boxAt(hand, place);
      for (const { id, box } of hand.notes) {
        const shown = scaledBox(box, hand.start, hand.box);
        placer.hold(id, shown);
        placer.stretch(id, shown);
      }
      onBox(hand.box);
    },
    reach: (place) => hand && { ...handlePoint(boxAt(hand, place), handle), w: 0, h: 0 },
    holds: (id) => hand?.notes.some((note) => note.id === id) ?? false,
    drop: () => {
      if (!hand) return ok(undefined);
      const { notes, start, box: end } = hand;
      const boxes = notes.map(({ id, box }) => ({ id, box: rounded(scaledBox(box, start, end)) }));
      const moves = boxMoves({ board, scene }, boxes);
      const result = board.act({ name: 'note.move', args: { moves } });
      letGo(hand);
      return result;
    },
    cancel: () => {
      if (hand) letGo(hand);
    },
  };
};
