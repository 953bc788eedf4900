import { parseArgs } from 'node:util';
import { TARGET_NAMES, type TargetName } from './targets/target.ts';
import type { Workload } from './workloads/workload.ts';
import { workloads } from './workloads/workloads.ts';

export type Options = {
  readonly workloads: readonly Workload[];
  /** null: as many as the workload asks for. */
  readonly rounds: number | null;
  readonly seconds: number | null;
  readonly targets: readonly TargetName[] | null;
  readonly scale: number;
  readonly profile: boolean;
};

/** Something the person at the keyboard can mend. */
export class BadOptions extends Error {}

const names = workloads.map(({ name }) => name).join(', ');

export const usage = `npm run bench -- [workload …] [--rounds n] [--seconds n] [--targets a,b] [--scale 0.1] [--profile]
Workloads: ${names}.
Targets: ${TARGET_NAMES.join(', ')}.`;

const findWorkload = (wanted: string): Workload => {
  const found = workloads.find(({ name }) => name === wanted);
  if (!found) throw new BadOptions(`There is no workload ${wanted}. There are: ${names}.`);
  return found;
};

const findTargetName = (wanted: string): TargetName => {
  const found = TARGET_NAMES.find((name) => name === wanted);
  if (!found) {
    throw new BadOptions(`There is no target ${wanted}. There are: ${TARGET_NAMES.join(', ')}.`);
  }
  return found;
};

const positive = (name: string, text: string | undefined): number | null => {
  if (text === undefined) return null;
  const number = Number(text);
  if (!(number > 0)) throw new BadOptions(`--${name} must be a number above 0, not ${text}.`);
  return number;
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        targets: { type: 'string' },
        scale: { type: 'string' },
        profile: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new BadOptions(error instanceof Error ? error.message : String(error));
  }
};

/** Reads the command line. @throws BadOptions in words. */
export const readOptions = (args: readonly string[]): Options => {
  const { values, positionals } = parse(args);
  return {
    workloads: positionals.length === 0 ? workloads : positionals.map(findWorkload),
    rounds: positive('rounds', values.rounds),
    seconds: positive('seconds', values.seconds),
    targets: values.targets?.split(',').map(findTargetName) ?? null,
    scale: positive('scale', values.scale) ?? 1,
    profile: values.profile,
  };
};
