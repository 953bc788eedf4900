import { crowdColumns, crowdFigures } from './crowd-columns.ts';
import { atMost } from './goals.ts';
import { runCrowd } from './run-crowd.ts';
import type { Workload } from './workload.ts';

/** Two people at a board, one of whom writes now and then: nothing to wait for but the disk. */
export const lone: Workload = {
  name: 'lone',
  title: 'a lone edit in a quiet room: two people, one types 8 times a second',
  targets: ['talkoot', 'y-websocket', 'hocuspocus', 'tldraw', 'relay', 'relay-tick'],
  rounds: 3,
  seconds: 15,
  columns: crowdColumns.filter(({ key }) =>
    ['missing', 'p50', 'p95', 'p99', 'others'].includes(key),
  ),
  goals: [atMost('p50', 10)],
  measure: async (round) => {
    const result = await runCrowd(round, {
      people: 2,
      boards: 1,
      roleOf: (index) => ({
        editsPerSecond: index === 0 ? 8 : 0,
        edits: 'type',
        pointersPerSecond: 0,
      }),
    });
    return crowdFigures(result);
  },
};
