import type { Breakout } from '../../shared/meeting/records/breakout.ts';

/** Whoever is in the middle of a sentence when the time is up has so many ms more. */
export const GRACE_MS = 30_000;

export type WayBack =
  | { readonly kind: 'stay' }
  /** Asked back; so much time is left. */
  | { readonly kind: 'asked'; readonly leftMs: number }
  /** Time is up, and the words under the caret are finished first. */
  | { readonly kind: 'finishing'; readonly leftMs: number }
  | { readonly kind: 'go' };

type Circumstances = {
  readonly breakout: Pick<Breakout, 'stage' | 'backAt'>;
  /** This tab was at the group's board while the group was at work. A later visit is a visit. */
  readonly wasHere: boolean;
  /** There are words in the field that has the focus. */
  readonly isWriting: boolean;
  /** By the server's clock. */
  readonly now: number;
};

/** The group is at work: whoever is at its board now is brought back with it. */
export const isAtWork = ({ stage, backAt }: Circumstances['breakout'], now: number): boolean =>
  stage === 'open' || (stage === 'returning' && now < (backAt ?? 0));

/** What somebody at a group's board is to do about the way back. */
export const wayBack = ({ breakout, wasHere, isWriting, now }: Circumstances): WayBack => {
  if (breakout.stage !== 'returning' && breakout.stage !== 'over') return { kind: 'stay' };
  const backAt = breakout.backAt ?? 0;
  if (breakout.stage === 'returning' && now < backAt)
    return { kind: 'asked', leftMs: backAt - now };
  if (!wasHere) return { kind: 'stay' };
  const graceMs = backAt + GRACE_MS - now;
  return isWriting && graceMs > 0 ? { kind: 'finishing', leftMs: graceMs } : { kind: 'go' };
};
