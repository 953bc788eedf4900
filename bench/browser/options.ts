import { parseArgs } from 'node:util';
import { canvas } from './workloads/canvas.ts';
import { growth } from './workloads/growth.ts';
import { paste } from './workloads/paste.ts';
import { lists } from './workloads/lists.ts';
import { phone } from './workloads/phone.ts';
import { wander } from './workloads/wander.ts';
import type { BrowserWorkload } from './workloads/workload.ts';

const WORKLOADS: readonly BrowserWorkload[] = [canvas, growth, lists, paste, phone, wander];

export type Options = {
  readonly workloads: readonly BrowserWorkload[];
  /** null: as many as the workload asks for. */
  readonly notes: number | null;
  readonly rounds: number | null;
  readonly seconds: number | null;
  readonly targets: readonly string[] | null;
  readonly scale: number;
};

/** Something the person at the keyboard can mend. */
export class BadOptions extends Error {}

const names = WORKLOADS.map(({ name }) => name).join(', ');

export const usage = `npm run bench -- browser [workload …] [--notes n] [--rounds n] [--seconds n] [--targets a,b] [--scale 0.1]
Workloads: ${names}.
Targets: ${[...new Set(WORKLOADS.flatMap(({ targets }) => targets))].join(', ')}.`;

const findWorkload = (wanted: string): BrowserWorkload => {
  const found = WORKLOADS.find(({ name }) => name === wanted);
  if (!found) throw new BadOptions(`There is no workload ${wanted}. There are: ${names}.`);
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
        notes: { type: 'string' },
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        targets: { type: 'string' },
        scale: { type: 'string' },
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
    workloads: positionals.length === 0 ? WORKLOADS : positionals.map(findWorkload),
    notes: positive('notes', values.notes),
    rounds: positive('rounds', values.rounds),
    seconds: positive('seconds', values.seconds),
    targets: values.targets?.split(',') ?? null,
    scale: positive('scale', values.scale) ?? 1,
  };
};
