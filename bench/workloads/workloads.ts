import type { Workload } from './workload.ts';
import { largeWorkshop, workshop } from './workshop.ts';

export const workloads: readonly Workload[] = [workshop, largeWorkshop];
