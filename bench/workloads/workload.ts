import type { Target, TargetName } from '../targets/target.ts';

/** What one round with one target showed; null where there is nothing to show. */
export type Figures = Readonly<Record<string, number | null>>;

export type Column = {
  readonly key: string;
  readonly title: string;
  readonly digits: number;
  /** Ours is also shown as a share of each peer's. */
  readonly isCompared?: boolean;
};

export type Round = {
  readonly target: Target;
  readonly seconds: number;
  /** 1, or less to try a workload out with fewer people. */
  readonly scale: number;
  /** An empty folder of this round's own. */
  readonly folder: string;
  /** A folder that stays, for what is built once and used by many rounds. */
  readonly cacheFolder: string;
  readonly profileFolder: string | null;
  /** Told what has been found on the way. */
  readonly say: (text: string) => void;
  /** Told what makes the figures doubtful: a busy generator, closed sockets. */
  readonly doubt: (reason: string) => void;
  /** Tells whoever reads a profile which part of the run counts. */
  readonly measured: (from: number, to: number) => void;
};

/** A goal of ours for one column: what it says, what is held against it, and whether that is good enough. */
export type Goal = {
  readonly key: string;
  readonly text: string;
  /** null when something was not measured. */
  readonly figure: (medians: Medians) => number | null;
  readonly isMet: (figure: number) => boolean;
};

/** The median of a column for a target; null when it has none. */
export type Medians = (target: string, key: string) => number | null;

export type Workload = {
  readonly name: string;
  readonly title: string;
  readonly targets: readonly TargetName[];
  readonly rounds: number;
  readonly seconds: number;
  readonly columns: readonly Column[];
  readonly goals: readonly Goal[];
  readonly measure: (round: Round) => Promise<Figures>;
};
