import type { Position } from '../../../shared/document/values.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Direction } from '../../../shared/views/canvas.ts';
import type { NotDone } from '../../board/board.ts';
import type { Hand } from './hand.ts';

/** What is moved by keys is put down when the keys have rested for so long, in milliseconds. */
const DROP_AFTER_MS = 700;

export const VECTORS: Readonly<Record<Direction, Position>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The arrow keys. */
export const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Moving something by keys. */
export type KeyCarry = {
  readonly step: (id: string, direction: Direction, length: number) => void;
  /** Puts down what is in hand, if anything is. */
  readonly drop: () => void;
  /** Puts it back; false when nothing was in hand. */
  readonly cancel: () => boolean;
};

/** Carries what a hand takes hold of step by step; many steps are one edit. */
export const createKeyCarry = (
  hand: Hand,
  onDone: (id: string, result: Result<void, NotDone>) => void,
): KeyCarry => {
  let inHand: { readonly id: string; place: Position } | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const drop = (): void => {
    clearTimeout(resting);
    if (!inHand) return;
    const { id } = inHand;
    inHand = null;
    onDone(id, hand.drop());
  };

  const pickUp = (id: string): void => {
    const place = hand.startOf(id);
    if (!place) return;
    const verdict = hand.pickUp(id);
    if (verdict.ok) inHand = { id, place };
    else onDone(id, verdict);
  };

  return {
    step: (id, direction, length) => {
      if (inHand?.id !== id) {
        drop();
        pickUp(id);
      }
      if (!inHand) return;
      const { x, y } = VECTORS[direction];
      inHand.place = { x: inHand.place.x + x * length, y: inHand.place.y + y * length };
      hand.moveTo(inHand.place);
      clearTimeout(resting);
      resting = setTimeout(drop, DROP_AFTER_MS);
    },
    drop,
    cancel: () => {
      clearTimeout(resting);
      if (!inHand) return false;
      inHand = null;
      hand.cancel();
      return true;
    },
  };
};
