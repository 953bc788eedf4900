import { ownDialect } from './own-dialect.ts';
import { crowdColumns, crowdFigures } from './crowd-columns.ts';
import { atMost } from './goals.ts';
import { runCrowd } from './run-crowd.ts';
import type { Workload } from './workload.ts';

const WRITERS = 50;
const BOARDS = 10;

/** 500 edits a second at ten boards: how long it takes until the server says that an edit is saved. */
export const saved: Workload = {
  name: 'saved',
  title: '500 edits a second at 10 boards: from sending an edit to hearing that it is saved',
  targets: ['talkoot', 'hocuspocus-sqlite'],
  rounds: 3,
  seconds: 15,
  columns: [
    { key: 'savedP50', title: 'saved p50 ms', digits: 1 },
    { key: 'savedP95', title: 'saved p95', digits: 1 },
    { key: 'savedP99', title: 'saved p99', digits: 1 },
    { key: 'savedCount', title: 'acknowledged', digits: 0 },
    ...crowdColumns.filter(({ key }) => !key.startsWith('pointer')),
  ],
  goals: [atMost('savedP95', 100), atMost('savedP99', 250)],
  measure: async (round) => {
    const result = await runCrowd(round, {
      people: WRITERS,
      boards: BOARDS,
      roleOf: () => ({ editsPerSecond: 10, edits: 'type', pointersPerSecond: 0 }),
      dialect: ownDialect(round.target),
      acknowledged: true,
    });
    return {
      savedP50: result.saveTimes.quantile(0.5),
      savedP95: result.saveTimes.quantile(0.95),
      savedP99: result.saveTimes.quantile(0.99),
      savedCount: result.saveTimes.total,
      ...crowdFigures(result),
    };
  },
};
