import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { crowdFigures } from './crowd-columns.ts';
import { bestOf, shareOf } from './goals.ts';
import { plenaryPlan } from './plenary-plan.ts';
import { runCrowd } from './run-crowd.ts';
import type { Figures, Round, Workload } from './workload.ts';

const PEOPLE = 650;
const BITS = 8;

const run = async (round: Round, deflate: boolean): Promise<Figures> => {
  const folder = join(round.folder, deflate ? 'deflated' : 'plain');
  mkdirSync(folder);
  const people = Math.max(21, Math.round(PEOPLE * round.scale));
  const result = await runCrowd({ ...round, folder }, { ...plenaryPlan(people), deflate });
  const { cores, missing, pointers, p99 } = crowdFigures(result);
  return {
    each: (result.bytes * BITS) / result.seconds / people / 1000,
    cores: cores ?? null,
    pointers: pointers ?? null,
    p99: p99 ?? null,
    // What nobody here could read is not missing.
    missing: result.unread > 0 ? null : (missing ?? null),
  };
};

/** What goes over the wire to 650 people at one board, to those who take compressed messages and to others. */
export const wire: Workload = {
  name: 'wire',
  title: 'bytes to each of 650 people at one board, with permessage-deflate offered and without',
  targets: ['talkoot', 'relay-tick'],
  rounds: 1,
  seconds: 10,
  columns: [
    { key: 'plainEach', title: 'plain kbit/s each', digits: 1, isCompared: true },
    { key: 'deflatedEach', title: 'deflated kbit/s each', digits: 1, isCompared: true },
    { key: 'plainCores', title: 'plain cores', digits: 2 },
    { key: 'deflatedCores', title: 'deflated cores', digits: 2 },
    { key: 'plainPointers', title: 'plain pointers %', digits: 0 },
    { key: 'deflatedPointers', title: 'deflated pointers %', digits: 0 },
    { key: 'plainP99', title: 'plain p99', digits: 0 },
    { key: 'deflatedP99', title: 'deflated p99', digits: 0 },
    { key: 'plainMissing', title: 'plain missing %', digits: 2 },
    { key: 'deflatedMissing', title: 'deflated missing %', digits: 2 },
  ],
  goals: [
    shareOf('deflatedEach', 0.2, bestOf(['relay-tick'], 'plainEach'), 'of the relay, uncompressed'),
  ],
  measure: async (round) => {
    const plain = await run(round, false);
    const deflated = await run(round, true);
    const named = (prefix: string, figures: Figures) =>
      Object.entries(figures).map(([key, figure]) => [
        prefix + key.charAt(0).toUpperCase() + key.slice(1),
        figure,
      ]);
    return Object.fromEntries([...named('plain', plain), ...named('deflated', deflated)]);
  },
};
