import type { Column, Figures, Goal } from '../../workloads/workload.ts';

export type Round = {
  readonly notes: number;
  readonly seconds: number;
  readonly say: (text: string) => void;
};

/** Something to be measured: who takes part by name, and how each is measured. */
export type BrowserWorkload = {
  readonly name: string;
  readonly title: string;
  readonly targets: readonly string[];
  readonly notes: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly columns: readonly Column[];
  readonly goals: readonly Goal[];
  readonly measure: (target: string, round: Round) => Promise<Figures>;
};
