import { check } from './check.ts';
import { churn } from './churn.ts';
import { comments } from './comments.ts';
import { choices, commands } from './commands.ts';
import { disk } from './disk.ts';
import { idle } from './idle.ts';
import { join } from './join.ts';
import { kill } from './kill.ts';
import { lone } from './lone.ts';
import { plenary } from './plenary.ts';
import { saved } from './saved.ts';
import { wire } from './wire.ts';
import type { Workload } from './workload.ts';
import { largeWorkshop, workshop } from './workshop.ts';

export const workloads: readonly Workload[] = [
  check,
  workshop,
  lone,
  largeWorkshop,
  plenary,
  comments,
  kill,
  saved,
  idle,
  churn,
  wire,
  join,
  commands,
  choices,
  disk,
];
