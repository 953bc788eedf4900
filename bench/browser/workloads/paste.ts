import type { Page } from 'playwright';
import type { View } from '../../../shared/board/layout.ts';
import { sleep } from '../../measure/clock.ts';
import type { Column, Figures } from '../../workloads/workload.ts';
import { nearLook } from '../look.ts';
import { madeUpNotes } from '../made-up-board.ts';
import { talkoot } from '../targets/talkoot.ts';
import type { Opened, Stage } from '../targets/target.ts';
import { visitBoard } from './visit-board.ts';
import type { BrowserWorkload, Round } from './workload.ts';

/** Lists, where rows go through the writing box, and the canvas, where they go onto the paper. */
const VIEWS = ['columns', 'canvas'] as const satisfies readonly View[];

const ROWS = 300;
const REST_MS = 1500;

/** As a spreadsheet puts them onto the clipboard: three cells a row. */
const rows = Array.from(
  { length: ROWS },
  (_, at) => `Need ${at + 1}: something to do together\tRegion ${at % 20}\t${at}`,
).join('\n');

const COLUMNS: readonly Column[] = [
  { key: 'pasteMs', title: 'paste to frame ms', digits: 0 },
  { key: 'pasteBusy', title: 'of it main busy ms', digits: 0 },
  { key: 'savedMs', title: 'paste to saved ms', digits: 0 },
  { key: 'undoMs', title: 'one undo takes all back: ms', digits: 0 },
];

/** When the page shows that something can be taken back, or no longer; by its own clock, after the frame that shows it. NaN: never. */
const whenUndo = (page: Page, isOffered: boolean): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const undo = document.querySelector('button[aria-label^="Undo"]');
          const isThere = undo?.getAttribute('aria-disabled') !== 'true';
          if (undo && isThere === wanted) setTimeout(() => resolve(performance.now()));
          else if (performance.now() > late) resolve(NaN);
          else requestAnimationFrame(look);
        };
        const late = performance.now() + 20_000;
        requestAnimationFrame(look);
      }),
    isOffered,
  );

/** Does something and tells how long it took until the page showed it, and how long its main thread worked meanwhile. */
const timed = async (
  { page, session }: Stage,
  isOffered: boolean,
  act: () => Promise<unknown>,
): Promise<{ readonly ms: number; readonly busy: number; readonly begun: number }> => {
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const before = await worked();
  const begun = await page.evaluate(() => performance.now());
  const [seen] = await Promise.all([whenUndo(page, isOffered), act()]);
  const ms = seen - begun;
  return { ms, begun, busy: ((await worked()) - before) * 1000 };
};

const copyRows = (page: Page): Promise<void> =>
  page.evaluate((text) => navigator.clipboard.writeText(text), rows);

const pasteIn =
  (view: (typeof VIEWS)[number]) =>
  async (stage: Stage, { origin }: Opened): Promise<Figures> => {
    const { page, session } = stage;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await session.send('Performance.enable');
    await copyRows(page);
    if (view === 'columns') {
      await page.locator('[data-writing-box]').first().click();
      await page.keyboard.press('Control+V');
    } else await page.locator('[data-paper]').focus();
    const offer = page.getByRole('button', { name: `Make ${ROWS} notes` });
    if (view === 'columns') await offer.waitFor();
    await sleep(REST_MS);
    const pasted = await timed(stage, true, () =>
      view === 'columns' ? offer.click() : page.keyboard.press('Control+V'),
    );
    await page.getByText('Saved', { exact: true }).waitFor();
    const savedMs = (await page.evaluate(() => performance.now())) - pasted.begun;
    await sleep(REST_MS);
    // One step takes all of it back: after it, there is nothing more to take back.
    const undone = await timed(stage, false, () =>
      page.locator('button[aria-label^="Undo"]').click(),
    );
    return {
      pasteMs: pasted.ms,
      pasteBusy: pasted.busy,
      savedMs,
      undoMs: undone.ms,
    };
  };

const measure = async (name: string, { notes: count }: Round): Promise<Figures> => {
  const view = VIEWS.find((one) => one === name);
  if (!view) throw new Error(`There is no view ${name}`);
  const visit = { target: talkoot(view), notes: madeUpNotes(count), first: nearLook(count) };
  return visitBoard(visit, pasteIn(view));
};

/** 300 rows of a spreadsheet that become 300 notes, and are taken back. */
export const paste: BrowserWorkload = {
  name: 'paste',
  title: `${ROWS} rows of a spreadsheet become ${ROWS} notes, in one step of undo`,
  targets: VIEWS,
  notes: 200,
  rounds: 3,
  seconds: 1,
  columns: COLUMNS,
  goals: [],
  measure,
};
