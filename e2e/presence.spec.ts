import { type Browser, expect, type Locator, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { expectAccessible } from './support/axe.ts';
import { openPage } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';
import type { ServerProcess } from './support/server-process.ts';

/** Others on the canvas: where they point, and that they are gone when they are. */
test.use({ ownProcess: true });

const open = async (browser: Browser, server: ServerProcess, name: string): Promise<Page> => {
  const page = await openPage(browser);
  await arrive(page, server, { as: 'participant', name, board: NEEDS_BOARD });
  await page.getByRole('radio', { name: 'Canvas' }).check();
  await expect(paper(page)).toBeVisible();
  return page;
};

const paper = (page: Page): Locator => page.getByRole('region', { name: 'Canvas' });

const cursorOf = (page: Page, name: string): Locator =>
  paper(page).locator('[aria-hidden="true"]').getByText(name, { exact: true });

/** Points at a place of the paper, as a part of its width and height. */
const point = async (page: Page, across: number, down: number): Promise<void> => {
  const box = await paper(page).boundingBox();
  if (!box) throw new Error('no canvas');
  await page.mouse.move(box.x + box.width * across, box.y + box.height * down, { steps: 5 });
};

const leftOf = async (cursor: Locator): Promise<number> => (await cursor.boundingBox())?.x ?? NaN;

test('others see where one points, until one is gone', async ({ browser, server }) => {
  const anna = await open(browser, server, 'Anna');
  const eero = await open(browser, server, 'Eero');
  const people = (count: number): Locator => anna.getByRole('button', { name: `${count} here` });
  await expect(people(2)).toBeVisible();

  await point(eero, 0.2, 0.9);
  await expect(cursorOf(anna, 'Eero')).toBeVisible();
  const { width } = anna.viewportSize() ?? { width: NaN };
  await expect.poll(() => leftOf(cursorOf(anna, 'Eero'))).toBeLessThan(0.3 * width);
  await point(eero, 0.6, 0.9);
  await expect.poll(() => leftOf(cursorOf(anna, 'Eero'))).toBeGreaterThan(0.55 * width);
  await expect(cursorOf(eero, 'Eero')).toHaveCount(0);

  await eero.getByRole('radio', { name: 'Columns' }).check();
  await expect(cursorOf(anna, 'Eero')).toHaveCount(0);
  await expect(people(2)).toBeVisible();
  await eero.close();
  await expect(people(2)).toHaveCount(0, { timeout: 2000 });
});

test('a line that comes back brings everybody back', async ({ browser, server }) => {
  const anna = await open(browser, server, 'Anna');
  const eero = await open(browser, server, 'Eero');
  await point(eero, 0.2, 0.9);
  await expect(cursorOf(anna, 'Eero')).toBeVisible();
  await anna.context().setOffline(true);
  await server.kill();
  await expect(cursorOf(anna, 'Eero')).toHaveCount(0);
  await server.start();
  await anna.context().setOffline(false);
  await point(eero, 0.5, 0.9);
  await expect(cursorOf(anna, 'Eero')).toBeVisible({ timeout: 20_000 });
});

test('one follows another from view to view, and is on one’s own again with the next move', async ({
  browser,
  server,
}) => {
  const anna = await open(browser, server, 'Anna');
  const eero = await openPage(browser);
  await arrive(eero, server, { as: 'participant', name: 'Eero', board: NEEDS_BOARD });
  const last = eero.getByRole('textbox', { name: 'New note in the section Muut kumppanit' });
  await last.focus();

  await anna.getByRole('button', { name: '2 here' }).click();
  await expect(anna.getByText('in Muut kumppanit')).toBeVisible();
  await expectAccessible(anna);
  await anna.getByRole('button', { name: 'Follow Eero' }).click();
  await expect(anna.getByText('You are following Eero: Muut kumppanit.')).toBeVisible();
  await expect(eero.getByRole('button', { name: '1 follows you' })).toBeVisible();
  await expect(paper(anna).getByRole('heading', { name: 'Muut kumppanit' })).toBeInViewport();

  await eero
    .getByRole('textbox', { name: 'New note in the section Asiakkaat ja asukkaat' })
    .focus();
  await expect(
    paper(anna).getByRole('heading', { name: 'Asiakkaat ja asukkaat' }),
  ).toBeInViewport();

  await anna.getByRole('button', { name: 'Their view: Columns' }).click();
  await last.focus();
  const column = anna.getByRole('region', { name: 'Muut kumppanit' });
  await expect(column).toBeInViewport();

  await anna.keyboard.press('Escape');
  await expect(anna.getByText(/^You are following/)).toHaveCount(0);
  await expect(eero.getByRole('button', { name: '1 follows you' })).toHaveCount(0);
});
