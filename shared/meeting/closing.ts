import type { Afterwards } from './records/listed-board.ts';
import { isClosed, isOver } from './over.ts';
import type { MeetingState } from './state.ts';

/** `at`: until when a board takes additions, or since when it takes none; null when nothing is promised. */
export type Closing = { readonly isOpen: boolean; readonly at: number | null };

type ClosingMeeting = { readonly state: MeetingState; readonly openUntil: number | null };

type ClosingBoard = {
  readonly afterwards: Afterwards;
  /** The date of its own of a board that was woken, while it is, and afterwards. */
  readonly awakeUntil: number | null;
  readonly closedAt: number | null;
};

const later = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);

/** What everybody is told of a board's closing: by its meeting, or by its own date where it was woken for longer. */
export const closingOf = (
  { state, openUntil }: ClosingMeeting,
  { afterwards, awakeUntil, closedAt }: ClosingBoard,
): Closing => {
  if (!isOver(state)) return { isOpen: true, at: openUntil };
  if (awakeUntil !== null) {
    const waits = isClosed(state) || afterwards !== 'open';
    return { isOpen: true, at: waits ? awakeUntil : later(openUntil, awakeUntil) };
  }
  if (isClosed(state)) return { isOpen: false, at: later(openUntil, closedAt) };
  return afterwards === 'open' ? { isOpen: true, at: openUntil } : { isOpen: false, at: closedAt };
};
