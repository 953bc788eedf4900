import type { CrowdFigures } from './run-crowd.ts';
import type { Column, Figures } from './workload.ts';

/** The columns of workloads in which people work at boards. */
export const crowdColumns: readonly Column[] = [
  { key: 'cpuPerEdit', title: 'CPU ms/1k edits', digits: 1, isCompared: true },
  { key: 'cores', title: 'cores', digits: 2 },
  { key: 'missing', title: 'missing %', digits: 2 },
  { key: 'p50', title: 'edit p50 ms', digits: 1 },
  { key: 'p95', title: 'edit p95 ms', digits: 1 },
  { key: 'p99', title: 'edit p99 ms', digits: 1 },
  { key: 'delivered', title: 'delivered/s', digits: 0 },
  { key: 'edits', title: 'edits/s', digits: 0 },
  { key: 'pointers', title: 'pointers %', digits: 0 },
  { key: 'pointerP95', title: 'pointer p95 ms', digits: 0 },
  { key: 'megabits', title: 'Mbit/s', digits: 1 },
  { key: 'frames', title: 'frames/s', digits: 0 },
  { key: 'resident', title: 'RSS MB', digits: 0 },
  { key: 'generator', title: 'generator busy', digits: 2 },
  { key: 'others', title: 'others, cores', digits: 2 },
];

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : (part / whole) * 100;

export const crowdFigures = (result: CrowdFigures): Figures => {
  const { seconds, usage, edits, pointers } = result;
  return {
    cpuPerEdit: edits === 0 ? null : (usage.serverMs / edits) * 1000,
    cores: usage.serverCores,
    missing: share(result.missing, result.expected),
    p50: result.editTimes.quantile(0.5),
    p95: result.editTimes.quantile(0.95),
    p99: result.editTimes.quantile(0.99),
    delivered: (edits + pointers) / seconds,
    edits: edits / seconds,
    pointers: share(pointers, result.expectedPointers),
    pointerP95: result.pointerTimes.quantile(0.95),
    megabits: (result.bytes * 8) / seconds / 1e6,
    frames: result.frames / seconds,
    resident: result.residentMb,
    generator: result.utilization,
    others: usage.otherCores,
  };
};
