import type { RefusalReason } from '../../../shared/access/refusal.ts';
import type { Position } from '../../../shared/document/values.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { Box } from '../../../shared/views/spatial-index.ts';
import type { NotDone } from '../../board/board.ts';

/**
 * One way of taking hold of things on the canvas: notes by their paper, a frame by its title, either by a corner. A pointer
 * and the keys use it alike; nothing is written before the drop, and the drop is one edit.
 */
export type Hand = {
  /** Where that which is moved is now, in canvas units: a corner of the thing, or the handle. */
  readonly startOf: (id: string) => Position | undefined;
  /** Takes hold, unless the rules say no. */
  readonly pickUp: (id: string) => Result<void, RefusalReason>;
  /** Moves what was at `startOf` there. */
  readonly moveTo: (place: Position) => void;
  /** What would be lined up with others if it were moved there; `null` for nothing in hand. */
  readonly reach: (place: Position) => Box | null;
  /** What is in hand, and therefore nothing to line up with. */
  readonly holds: (id: string) => boolean;
  readonly drop: () => Result<void, NotDone>;
  /** Puts everything back as if nothing had been. */
  readonly cancel: () => void;
};
