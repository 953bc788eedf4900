import type { View } from '../../../shared/board/layout.ts';
import { sleep } from '../../measure/clock.ts';

import type { Column, Figures } from '../../workloads/workload.ts';
import { pan, type } from '../drive/hand.ts';
import { quantile, watch } from '../drive/watch.ts';
import { nearLook, WINDOW } from '../look.ts';
import { madeUpNotes } from '../made-up-board.ts';
import { talkoot } from '../targets/talkoot.ts';
import type { Opened, Stage } from '../targets/target.ts';
import { named } from './hands-on.ts';
import { visitBoard } from './visit-board.ts';
import type { BrowserWorkload, Round } from './workload.ts';

/** The views of the same notes that are lists and not a canvas. */
const VIEWS = ['columns', 'outline', 'wall'] as const satisfies readonly View[];

const WRITTEN = 'a few words that somebody adds to it';
const CHANGES_PER_SECOND = 100;
const REST_MS = 1500;

const COLUMNS: readonly Column[] = [
  { key: 'visibleMs', title: 'notes visible ms', digits: 0 },
  { key: 'scrollP95', title: 'scrolling: p95 frame ms', digits: 1 },
  { key: 'scrollWorst', title: 'scrolling: worst frame ms', digits: 0 },
  { key: 'scrollBusy', title: 'scrolling: main busy %', digits: 0 },
  { key: 'remoteRate', title: 'remote: changes/s done', digits: 1 },
  { key: 'remoteP95', title: 'remote: p95 frame ms', digits: 1 },
  { key: 'remoteBusy', title: 'remote: main busy %', digits: 0 },
  { key: 'typeP50', title: 'typing: key to paint p50 ms', digits: 1 },
  { key: 'typeSlow', title: 'typing: key to paint p95 ms', digits: 1 },
  { key: 'heapMb', title: 'JS heap MB', digits: 1 },
  { key: 'nodes', title: 'DOM nodes', digits: 0 },
  { key: 'requests', title: 'requests until visible', digits: 0 },
];

const MIDDLE = { x: WINDOW.width / 2, y: WINDOW.height / 2 };

const handsOn =
  (notes: number, seconds: number) =>
  async (stage: Stage, opened: Opened): Promise<Figures> => {
    const { page, session } = stage;
    await sleep(2 * REST_MS);
    const scroll = await watch(page, session, () => pan(session, MIDDLE, seconds));
    await sleep(REST_MS);
    let rate = 0;
    const moves = Array.from({ length: seconds * CHANGES_PER_SECOND }, (_, step) => ({
      index: (step * 7) % notes,
      x: step,
      y: step,
    }));
    const remote = await watch(page, session, async () => {
      rate = await opened.moveByOthers(stage, moves, CHANGES_PER_SECOND);
    });
    await page.locator('[data-writing-box], textarea').first().click();
    await sleep(REST_MS);
    await page.evaluate(() => window.probe.keys());
    await type(session, WRITTEN);
    const keys = await page.evaluate(() => window.probe.keys());
    return {
      ...named('scroll', scroll),
      ...named('remote', remote),
      remoteRate: rate,
      typeP50: quantile(keys, 0.5),
      typeSlow: quantile(keys, 0.95),
    };
  };

const measure = async (name: string, { notes: count, seconds }: Round): Promise<Figures> => {
  const view = VIEWS.find((one) => one === name);
  if (!view) throw new Error(`There is no view ${name}`);
  const notes = madeUpNotes(count);
  const visit = { target: talkoot(view), notes, first: nearLook(count) };
  return visitBoard(visit, handsOn(count, seconds));
};

/** The same notes as lists: scrolled, written in, and changed by others. */
export const lists: BrowserWorkload = {
  name: 'lists',
  title: 'a board of many notes as columns, outline and wall, in the browser',
  targets: VIEWS,
  notes: 5_000,
  rounds: 2,
  seconds: 2,
  columns: COLUMNS,
  goals: [],
  measure,
};
