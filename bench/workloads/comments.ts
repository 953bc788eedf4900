import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../load/job.ts';
import { crowdColumns, crowdFigures } from './crowd-columns.ts';
import { atMost } from './goals.ts';
import { runCrowd } from './run-crowd.ts';
import type { Figures, Round, Workload } from './workload.ts';

const PEOPLE = 300;
/** Each says something every four seconds: more than a meeting ever did. */
const EDITS_PER_SECOND = 0.25;

const runWith = async (round: Round, edits: Role['edits']): Promise<Figures> => {
  const folder = mkdtempSync(join(round.folder, `${edits}-`));
  const people = Math.max(2, Math.round(PEOPLE * round.scale));
  const role = { editsPerSecond: EDITS_PER_SECOND, edits, pointersPerSecond: 0 } as const;
  return crowdFigures(
    await runCrowd({ ...round, folder }, { people, boards: 1, roleOf: () => role }),
  );
};

const ratio = (part: number | null | undefined, whole: number | null | undefined): number | null =>
  part == null || whole == null || whole === 0 ? null : part / whole;

/** 300 people at one board who comment and react, held against the same people who add notes instead. */
export const comments: Workload = {
  name: 'comments',
  title: `${PEOPLE} people at one board who comment and react, ${PEOPLE * EDITS_PER_SECOND} times a second, and as many who add notes`,
  targets: ['talkoot', 'y-websocket', 'hocuspocus'],
  rounds: 2,
  seconds: 15,
  columns: [
    ...crowdColumns.filter(({ key }) => !key.startsWith('pointer')),
    { key: 'asNotes', title: 'CPU ÷ notes', digits: 2 },
  ],
  goals: [atMost('missing', 0), atMost('p99', 250), atMost('asNotes', 1.3)],
  measure: async (round) => {
    const notes = await runWith(round, 'add');
    const said = await runWith(round, 'comment');
    return { ...said, asNotes: ratio(said['cpuPerEdit'], notes['cpuPerEdit']) };
  },
};
