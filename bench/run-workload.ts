import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Options } from './options.ts';
import { findHotFunctions } from './profile/hot-functions.ts';
import { describe } from './report/describe.ts';
import { type Outcome, report } from './report/report.ts';
import { findTarget } from './targets/targets.ts';
import type { TargetName } from './targets/target.ts';
import type { Figures, Workload } from './workloads/workload.ts';

/** What is built once and used by many rounds, such as a board with a long past; each clone has its own. */
const CACHE_FOLDER = fileURLToPath(new URL('node_modules/.cache/pasts', import.meta.url));

const targetsFor = (workload: Workload, { targets, profile }: Options): readonly TargetName[] => {
  if (profile) return targets ?? ['talkoot'];
  return targets ?? workload.targets;
};

/** Each round begins with another target, so that none always runs on a machine that has just rested. */
const rotated = <T>(items: readonly T[], by: number): readonly T[] => {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
};

const measureOnce = async (
  workload: Workload,
  name: TargetName,
  options: Options,
): Promise<Figures | null> => {
  const folder = mkdtempSync(join(tmpdir(), 'talkoot-bench-'));
  const profileFolder = options.profile ? join(folder, 'profile') : null;
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder);
  mkdirSync(CACHE_FOLDER, { recursive: true });
  const say = (text: string): void => console.log(`  ${name}: ${text}`);
  let measured = { from: 0, to: Number.POSITIVE_INFINITY };
  try {
    const figures = await workload.measure({
      target: findTarget(name),
      seconds: options.seconds ?? workload.seconds,
      scale: options.scale,
      folder: dataFolder,
      cacheFolder: CACHE_FOLDER,
      profileFolder,
      say,
      doubt: (reason) => say(`doubtful, ${reason}`),
      measured: (from, to) => {
        measured = { from, to };
      },
    });
    say(describe(workload.columns, figures));
    if (profileFolder !== null) console.log(findHotFunctions(profileFolder, measured));
    return figures;
  } catch (error) {
    say(`FAILED: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Runs a workload round by round, the targets in turn, and prints what it showed. False when ours failed. */
export const runWorkload = async (workload: Workload, options: Options): Promise<boolean> => {
  const targets = targetsFor(workload, options);
  const rounds = options.rounds ?? (options.profile ? 1 : workload.rounds);
  const outcomes: Outcome<TargetName>[] = [];
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
