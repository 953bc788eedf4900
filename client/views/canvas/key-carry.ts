import type { Position } from '../../../shared/document/values.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Direction } from '../../../shared/views/canvas.ts';
import type { NotDone } from '../../board/board.ts';
import type { Carry } from './carry.ts';
import type { Scene } from './scene.ts';

/** A note moved by keys is put down when the keys have rested for so long, in milliseconds. */
const DROP_AFTER_MS = 700;

export const VECTORS: Readonly<Record<Direction, Position>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Moving a note by keys. */
export type KeyCarry = {
  readonly step: (noteId: string, direction: Direction, length: number) => void;
  /** Puts down what is in hand, if anything is. */
  readonly drop: () => void;
  /** Puts it back; false when nothing was in hand. */
  readonly cancel: () => boolean;
};

/** Carries a note step by step; many steps are one edit. */
export const createKeyCarry = (
  { carry, scene }: { readonly carry: Carry; readonly scene: Scene },
  onDone: (noteId: string, result: Result<void, NotDone>) => void,
): KeyCarry => {
  let inHand: { readonly noteId: string; place: Position } | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const drop = (): void => {
    clearTimeout(resting);
    if (!inHand) return;
    const { noteId } = inHand;
    inHand = null;
    onDone(noteId, carry.drop());
  };

  const pickUp = (noteId: string): void => {
    const box = scene.boxOf(noteId);
    if (!box) return;
    const verdict = carry.pickUp(noteId);
    if (verdict.ok) inHand = { noteId, place: { x: box.x, y: box.y } };
    else onDone(noteId, verdict);
  };

  return {
    step: (noteId, direction, length) => {
      if (inHand?.noteId !== noteId) {
        drop();
        pickUp(noteId);
      }
      if (!inHand) return;
      const { x, y } = VECTORS[direction];
      inHand.place = { x: inHand.place.x + x * length, y: inHand.place.y + y * length };
      carry.moveTo(inHand.place);
      clearTimeout(resting);
      resting = setTimeout(drop, DROP_AFTER_MS);
    },
    drop,
    cancel: () => {
      clearTimeout(resting);
      if (!inHand) return false;
      inHand = null;
      carry.cancel();
      return true;
    },
  };
};
