import { bestOf, shareOf } from '../../workloads/goals.ts';
import type { Figures, Goal } from '../../workloads/workload.ts';
import { nearLook } from '../look.ts';
import { madeUpNotes } from '../made-up-board.ts';
import { talkoot } from '../targets/talkoot.ts';
import { COLUMNS } from './canvas.ts';
import { handsOn } from './hands-on.ts';
import { visitBoard } from './visit-board.ts';
import type { BrowserWorkload, Round } from './workload.ts';

/** Ours with all of the notes, and with a tenth of them. */
const OURS = 'talkoot';
const TENTH = 'a tenth of the notes';

const notMuchMore = (key: string): Goal =>
  shareOf(key, 1.5, bestOf([TENTH], key), 'a tenth of the notes');

const measure = async (name: string, { notes: wanted, seconds }: Round): Promise<Figures> => {
  const count = name === TENTH ? Math.ceil(wanted / 10) : wanted;
  const notes = madeUpNotes(count);
  const visit = { target: talkoot('canvas'), notes, first: nearLook(count) };
  return visitBoard(visit, handsOn(notes, seconds));
};

/** What ten times as many notes cost us. */
export const growth: BrowserWorkload = {
  name: 'growth',
  title: 'our canvas with many notes against a tenth of them',
  targets: [OURS, TENTH],
  notes: 10_000,
  rounds: 3,
  seconds: 2,
  columns: COLUMNS.filter(({ key }) => key !== 'phoneMs'),
  goals: ['panBusy', 'dragBusy', 'typeP50', 'typeBusy', 'remoteBusy'].map(notMuchMore),
  measure,
};
