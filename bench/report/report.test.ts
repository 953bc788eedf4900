import { describe, expect, it } from 'vitest';
import { atMost, bestOf, shareOf } from '../workloads/goals.ts';
import type { Workload } from '../workloads/workload.ts';
import { report } from './report.ts';

const workload: Workload = {
  name: 'some',
  title: 'some work',
  targets: ['talkoot', 'relay'],
  rounds: 3,
  seconds: 1,
  columns: [{ key: 'cpu', title: 'CPU', digits: 1, isCompared: true }],
  goals: [
    atMost('cpu', 2),
    shareOf('cpu', 0.5, bestOf(['relay'], 'cpu'), 'the relay'),
    atMost('memory', 1),
  ],
  measure: () => Promise.resolve({}),
};

describe('report', () => {
  it('shows medians with their spread, ours by theirs round by round, and whether goals are met', () => {
    const ours = [1, 3, 2].map(
      (cpu, round) => ({ target: 'talkoot', round, figures: { cpu } }) as const,
    );
    const theirs = [2, 10, 8].map(
      (cpu, round) => ({ target: 'relay', round, figures: { cpu } }) as const,
    );
    expect(report(workload, [...ours, ...theirs]).split('\n')).toEqual([
      '|     | talkoot       | relay          |',
      '| --- | ------------- | -------------- |',
      '| CPU | 2.0 [1.0–3.0] | 8.0 [2.0–10.0] |',
      '',
      '| ours ÷ theirs | relay            |',
      '| ------------- | ---------------- |',
      '| CPU           | 0.30 [0.25–0.50] |',
      '',
      'Goal: CPU ≤ 2: met, 2.00',
      'Goal: CPU ≤ 0.5 × the relay: met, 0.25',
      'Goal: memory ≤ 1: not measured',
    ]);
  });

  it('shows what a failed round leaves', () => {
    const outcomes = [
      { target: 'talkoot', round: 0, figures: null },
      { target: 'relay', round: 0, figures: { cpu: 4 } },
    ] as const;
    expect(report(workload, outcomes)).toContain('| CPU | -       | 4.0   |');
  });
});
