import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '../report/describe.ts';
import { crowdColumns, crowdFigures } from './crowd-columns.ts';
import { atLeast } from './goals.ts';
import { plenaryPlan } from './plenary-plan.ts';
import { runCrowd } from './run-crowd.ts';
import type { Column, Figures, Round, Workload } from './workload.ts';

const TRIES = [100, 163, 200, 400, 650, 800] as const;
const MAX_P99_MS = 250;
const MAX_CORES = 1;
const SHOWN = ['p99', 'cores', 'missing', 'pointers'] as const;

const holds = ({ p99, cores, missing }: Figures): boolean =>
  (p99 ?? Number.POSITIVE_INFINITY) < MAX_P99_MS &&
  (cores ?? Number.POSITIVE_INFINITY) < MAX_CORES &&
  missing === 0;

const tryOnce = async (round: Round, people: number): Promise<Figures> => {
  const folder = mkdtempSync(join(round.folder, 'try-'));
  const doubt = (reason: string): void => round.doubt(`with ${people} people ${reason}`);
  const scaled = Math.max(21, Math.round(people * round.scale));
  const figures = crowdFigures(await runCrowd({ ...round, folder, doubt }, plenaryPlan(scaled)));
  round.say(`${people} people: ${describe(crowdColumns, figures)}`);
  return figures;
};

/** A second time where it failed, so that not a hiccup of the machine decides. */
const tryWith = async (round: Round, people: number): Promise<Figures> => {
  const figures = await tryOnce(round, people);
  return holds(figures) ? figures : tryOnce(round, people);
};

/** Tries more and more people and stops at the first number that the server cannot hold. */
const measure = async (round: Round): Promise<Figures> => {
  const figures: Record<string, number | null> = { held: 0 };
  for (const people of TRIES) {
    const tried = await tryWith(round, people);
    for (const key of SHOWN) figures[`${key}At${people}`] = tried[key] ?? null;
    if (!holds(tried)) break;
    figures['held'] = people;
    for (const key of SHOWN) figures[`${key}AtHeld`] = tried[key] ?? null;
  }
  return figures;
};

const columnsAt = (place: string | number, title: string): readonly Column[] => [
  { key: `p99At${place}`, title: `p99 ms ${title}`, digits: 0 },
  { key: `coresAt${place}`, title: `cores ${title}`, digits: 2 },
  { key: `missingAt${place}`, title: `missing % ${title}`, digits: 1 },
  { key: `pointersAt${place}`, title: `pointers % ${title}`, digits: 0 },
];

/** As many people at one board as the server can hold. */
export const plenary: Workload = {
  name: 'plenary',
  title: `most people at one board with edit p99 < ${MAX_P99_MS} ms under one core: 20 writers at 10/s, all pointers at 5/s`,
  targets: ['talkoot', 'y-websocket', 'hocuspocus', 'tldraw', 'relay-tick'],
  rounds: 1,
  seconds: 10,
  columns: [
    { key: 'held', title: 'held', digits: 0 },
    ...columnsAt('Held', 'then'),
    ...columnsAt(650, 'at 650'),
    ...columnsAt(800, 'at 800'),
  ],
  goals: [atLeast('held', 650), atLeast('held', 800)],
  measure,
};
