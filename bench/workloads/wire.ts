import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from '../targets/target.ts';
import { ownDialect } from './own-dialect.ts';
import { crowdFigures } from './crowd-columns.ts';
import { bestOf, shareOf } from './goals.ts';
import { plenaryPlan } from './plenary-plan.ts';
import { runCrowd } from './run-crowd.ts';
import type { Column, Figures, Round, Workload } from './workload.ts';

const PEOPLE = 650;
const BITS = 8;

type Variant = { readonly name: string; readonly deflate: boolean; readonly isOwn?: boolean };

/** `own`: as our own client speaks; peers have no other way than the usual one. */
const VARIANTS: readonly Variant[] = [
  { name: 'plain', deflate: false },
  { name: 'deflated', deflate: true },
  { name: 'own', deflate: true, isOwn: true },
];

const run = async (round: Round, { name, deflate, isOwn = false }: Variant): Promise<Figures> => {
  const folder = join(round.folder, name);
  mkdirSync(folder);
  const { target } = round;
  const people = Math.max(21, Math.round(PEOPLE * round.scale));
  const dialect = isOwn ? ownDialect(target) : target.dialect;
  const plan = { ...plenaryPlan(people), deflate, dialect };
  const result = await runCrowd({ ...round, folder }, plan);
  const { cores, missing, pointers, p99 } = crowdFigures(result);
  return {
    [`${name}Each`]: (result.bytes * BITS) / result.seconds / people / 1000,
    [`${name}Cores`]: cores ?? null,
    [`${name}Pointers`]: pointers ?? null,
    [`${name}P99`]: p99 ?? null,
    // What nobody here could read is not missing.
    [`${name}Missing`]: result.unread > 0 ? null : (missing ?? null),
  };
};

const columnsOf = ({ name }: Variant): readonly Column[] => [
  { key: `${name}Each`, title: `${name}: kbit/s each`, digits: 1, isCompared: true },
  { key: `${name}Cores`, title: `${name}: cores`, digits: 2 },
  { key: `${name}Pointers`, title: `${name}: pointers %`, digits: 0 },
  { key: `${name}P99`, title: `${name}: p99`, digits: 0 },
  { key: `${name}Missing`, title: `${name}: missing %`, digits: 2 },
];

const isFor = ({ name }: Target, { isOwn = false }: Variant): boolean =>
  !isOwn || name === 'talkoot';

/** What goes over the wire to 650 people at one board: to plain clients, with compression, and to our own. */
export const wire: Workload = {
  name: 'wire',
  title:
    'bytes to each of 650 people at one board: plain, with permessage-deflate, and to our own client',
  targets: ['talkoot', 'relay-tick'],
  rounds: 1,
  seconds: 10,
  columns: VARIANTS.flatMap(columnsOf),
  goals: [
    shareOf('deflatedEach', 0.2, bestOf(['relay-tick'], 'plainEach'), 'the relay, uncompressed'),
    shareOf('ownEach', 0.2, bestOf(['relay-tick'], 'plainEach'), 'the relay, uncompressed'),
  ],
  measure: async (round) => {
    let figures: Figures = {};
    for (const variant of VARIANTS) {
      if (isFor(round.target, variant)) figures = { ...figures, ...(await run(round, variant)) };
    }
    return figures;
  },
};
