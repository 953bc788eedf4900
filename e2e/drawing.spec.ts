import { expect, type Locator, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { expectAccessible } from './support/axe.ts';
import { noteWith, openPage } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';

/** Drawing on the canvas, as only a browser can tell. */

const switchOnTools = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Board menu' }).click();
  await page.getByRole('menuitem', { name: 'Board settings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Board settings' });
  await dialog.getByRole('checkbox', { name: 'Connectors' }).check();
  await dialog.getByRole('checkbox', { name: 'Pens and eraser' }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
};

const middleOf = async (element: Locator): Promise<{ x: number; y: number }> => {
  const box = await element.boundingBox();
  if (!box) throw new Error('not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const drag = async (
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Promise<void> => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
};

test('facilitators switch drawing on, a connector follows its notes, and the outline reads all of it', async ({
  browser,
  server,
}) => {
  const page = await openPage(browser);
  await arrive(page, server, { as: 'facilitator', name: 'Kaisa', board: NEEDS_BOARD });
  await switchOnTools(page);
  await page.getByRole('radio', { name: 'Canvas' }).check();
  const rail = page.getByRole('toolbar', { name: 'Drawing tools' });
  await rail.waitFor();

  const from = noteWith(page, 'Tieto siitä');
  const to = noteWith(page, 'Lupa epäonnistua');
  await rail.getByRole('button', { name: 'Connector' }).click();
  await drag(page, await middleOf(from), await middleOf(to));
  const connection = page.getByRole('article', { name: /^Connection: Tieto siitä.* → Lupa/ });
  await expect(connection).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Edit the connection' });
  await dialog.getByLabel('Text on the line').fill('needs');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(connection).toContainText('needs');
  await expectAccessible(page);

  // It goes where its note goes, while that is on its way already.
  const before = await connection.boundingBox();
  await to.focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect
    .poll(async () => ((await connection.boundingBox())?.y ?? 0) - (before?.y ?? 0))
    .toBeGreaterThan(20);

  const ink = page.getByRole('article', { name: /^Drawing by hand/ });
  await rail.getByRole('button', { name: 'Pen', exact: true }).click();
  await drag(page, { x: 700, y: 560 }, { x: 900, y: 600 });
  await expect(ink).toHaveCount(1);
  await drag(page, { x: 700, y: 600 }, { x: 900, y: 640 });
  await expect(ink).toHaveCount(2);
  await rail.getByRole('button', { name: 'Eraser' }).click();
  await drag(page, { x: 800, y: 640 }, { x: 800, y: 605 });
  await expect(ink).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(rail.getByRole('button', { name: 'Select and move' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await page.getByRole('radio', { name: 'Outline' }).check();
  const drawn = page.getByRole('region', { name: 'Drawn on the canvas' });
  await expect(drawn).toContainText('1 line drawn by hand');
  await expect(drawn.getByRole('listitem').first()).toHaveText(/Tieto siitä.* → Lupa.*: needs/);
});
