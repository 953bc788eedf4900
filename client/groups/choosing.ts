import type { Breakout } from '../../shared/meeting/records/breakout.ts';

/** What the page of a breakout's groups is to its reader right now. */
export type ChoosingState =
  | 'choose'
  | 'chosen'
  /** Not open yet, but one may choose already. */
  | 'soon'
  | 'soonYours'
  /** Facilitators said who is where. */
  | 'placed'
  | 'waiting'
  | 'over'
  /** Whoever takes no part. */
  | 'looking';

type Circumstances = {
  readonly breakout: Pick<Breakout, 'mode' | 'stage'>;
  readonly hasGroup: boolean;
  readonly takesPart: boolean;
};

export const choosing = ({ breakout, hasGroup, takesPart }: Circumstances): ChoosingState => {
  if (breakout.stage === 'over') return 'over';
  if (!takesPart) return 'looking';
  if (breakout.mode === 'assigned') return hasGroup ? 'placed' : 'waiting';
  if (breakout.stage === 'prepared') return hasGroup ? 'soonYours' : 'soon';
  return hasGroup ? 'chosen' : 'choose';
};

/** Groups can be chosen by oneself in this state. */
export const isOpenToChoose = (state: ChoosingState): boolean =>
  state === 'choose' || state === 'chosen' || state === 'soon' || state === 'soonYours';
