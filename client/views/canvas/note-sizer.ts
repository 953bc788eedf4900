import type { Position, Size } from '../../../shared/document/values.ts';
import { ok } from '../../../shared/lib/result.ts';
import { type Handle, handlePoint, resizedBox } from '../../../shared/views/resize.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import type { Board } from '../../board/board.ts';
import { movesTo, positionChange } from './carry.ts';
import type { Hand } from './hand.ts';
import type { Placer } from './placer.ts';
import type { Scene } from './scene.ts';

/** A note gets no smaller than a word and its name line need. */
export const LEAST_NOTE: Size = { w: 104, h: 72 };

type SizerOptions = {
  readonly board: Board;
  readonly scene: Scene;
  readonly placer: Placer;
};

type Resized = { readonly noteId: string; readonly start: Box; box: Box };

const rounded = ({ x, y, w, h }: Box): Box => ({
  x: Math.round(x),
  y: Math.round(y),
  w: Math.round(w),
  h: Math.round(h),
});

export const sizeChange = (noteId: string) =>
  ({ op: 'put', root: 'notes', id: noteId, field: 'size' }) as const;

/** What it takes to give a note this box: its place, its size and, where it comes to lie in another frame, its section. */
export const boxMoves = (
  { board, scene }: { readonly board: Board; readonly scene: Scene },
  boxes: readonly { readonly id: string; readonly box: Box }[],
) => {
  const sizes = new Map(boxes.map(({ id, box }) => [id, { w: box.w, h: box.h }]));
  return movesTo(
    { board, scene },
    boxes.map(({ id, box }) => ({ id, place: { x: box.x, y: box.y } })),
  ).map((move) => ({ ...move, ...sizeOf(sizes.get(move.id)) }));
};

const sizeOf = (size: Size | undefined): { size?: Size } => (size ? { size } : {});

/** Resizing a note by one of its handles. */
export const createNoteSizer = ({ board, scene, placer }: SizerOptions, handle: Handle): Hand => {
  let hand: Resized | null = null;

  /** As it is seen: a note one is at is as high as its text. */
  const seenBox = (noteId: string): Box | undefined => {
    const box = scene.boxOf(noteId);
    return box && { ...box, ...placer.sizeOf(noteId) };
  };

  const boxAt = ({ start }: Resized, place: Position): Box => {
    const from = handlePoint(start, handle);
    return resizedBox(start, handle, { x: place.x - from.x, y: place.y - from.y }, LEAST_NOTE);
  };

  const letGo = (noteId: string): void => {
    hand = null;
    placer.release(noteId);
  };

  return {
    startOf: (noteId) => {
      const box = seenBox(noteId);
      return box && handlePoint(box, handle);
    },
    pickUp: (noteId) => {
      const box = seenBox(noteId);
      if (!box) return ok(undefined);
      const verdicts = [board.may(positionChange(noteId)), board.may(sizeChange(noteId))];
      const refused = verdicts.find((verdict) => !verdict.ok);
      if (refused) return refused;
      hand = { noteId, start: box, box };
      return ok(undefined);
    },
    moveTo: (place) => {
      if (!hand) return;
      hand.box = boxAt(hand, place);
      placer.hold(hand.noteId, hand.box);
      placer.stretch(hand.noteId, hand.box);
    },
    reach: (place) => hand && { ...handlePoint(boxAt(hand, place), handle), w: 0, h: 0 },
    holds: (id) => hand?.noteId === id,
    drop: () => {
      if (!hand) return ok(undefined);
      const { noteId, box } = hand;
      const moves = boxMoves({ board, scene }, [{ id: noteId, box: rounded(box) }]);
      const result = board.act({ name: 'note.move', args: { moves } });
      letGo(noteId);
      return result;
    },
    cancel: () => {
      if (hand) letGo(hand.noteId);
    },
  };
};
