import { loadavg } from 'node:os';
import { describe } from '../report/describe.ts';
import { type Outcome, report } from '../report/report.ts';
import type { Figures } from '../workloads/workload.ts';
import type { Options } from './options.ts';
import type { BrowserWorkload } from './workloads/workload.ts';

/** Each round begins with another target, so that none always runs on a machine that has just rested. */
const rotated = <T>(items: readonly T[], by: number): readonly T[] => {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
};

const measureOnce = async (
  workload: BrowserWorkload,
  target: string,
  options: Options,
): Promise<Figures | null> => {
  const say = (text: string): void => console.log(`  ${target}: ${text}`);
  const [load = 0] = loadavg();
  try {
    const figures = await workload.measure(target, {
      notes: Math.ceil((options.notes ?? workload.notes) * options.scale),
      seconds: options.seconds ?? workload.seconds,
      say,
    });
    say(`load ${load.toFixed(1)} before; ${describe(workload.columns, figures)}`);
    return figures;
  } catch (error) {
    say(`FAILED: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
};

/** Runs a workload round by round, the targets in turn, and prints what it showed. False when ours failed. */
export const run = async (workload: BrowserWorkload, options: Options): Promise<boolean> => {
  const targets = workload.targets.filter(
    (name) => options.targets === null || options.targets.includes(name),
  );
  const rounds = options.rounds ?? workload.rounds;
  const outcomes: Outcome[] = [];
  console.log(`\n## ${workload.name}: ${workload.title}\n`);
  for (let round = 0; round < rounds; round += 1) {
    console.log(`Round ${round + 1} of ${rounds}`);
    for (const target of rotated(targets, round)) {
      outcomes.push({ target, round, figures: await measureOnce(workload, target, options) });
    }
  }
  const inOrder = outcomes.toSorted(
    (a, b) => targets.indexOf(a.target) - targets.indexOf(b.target),
  );
  console.log(`\n${report(workload, inOrder)}`);
  return outcomes.every(({ target, figures }) => target !== 'talkoot' || figures !== null);
};
