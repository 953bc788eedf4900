import { type Browser, expect, type Locator, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import {
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoSidewaysScroll,
} from './support/axe.ts';
import { noteWith, openPage } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';
import type { ServerProcess } from './support/server-process.ts';

/** The wall, the timeline and the table, and who decides which views there are. */
const FIRST_NOTE = 'Kokemusasiantuntijat mukaan jo silloin';

type Visitor = { readonly as: 'facilitator' | 'participant'; readonly name: string };

const come = async (browser: Browser, server: ServerProcess, visitor: Visitor): Promise<Page> => {
  const page = await openPage(browser);
  await arrive(page, server, { ...visitor, board: NEEDS_BOARD });
  return page;
};

const fromMenu = async (page: Page, entry: string): Promise<void> => {
  await page.getByRole('button', { name: 'Board menu' }).click();
  await page
    .getByRole('menuitem', { name: entry, exact: true })
    .or(page.getByRole('menuitemcheckbox', { name: entry, exact: true }))
    .click();
};

/** Presses on one thing, moves over in small steps as a hand does, and lets go in the upper half of another. */
const carry = async (page: Page, what: Locator, onto: Locator): Promise<void> => {
  const [from, to] = [await what.boundingBox(), await onto.boundingBox()];
  if (!from || !to) throw new Error('nothing to carry, or nowhere to carry it');
  await page.mouse.move(from.x + 40, from.y + 30);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + 40, { steps: 4 });
  await page.mouse.move(to.x + 60, to.y + 40, { steps: 8 });
  await page.mouse.up();
};

const view = (page: Page, name: string): Locator => page.getByRole('radio', { name, exact: true });

test('facilitators switch a view on, pin it for everybody, and release it', async ({
  browser,
  server,
}) => {
  const kaisa = await come(browser, server, { as: 'facilitator', name: 'Kaisa' });
  const anna = await come(browser, server, { as: 'participant', name: 'Anna' });
  await expect(view(anna, 'Columns')).toBeChecked();
  await expect(view(anna, 'Wall')).toHaveCount(0);

  await fromMenu(kaisa, 'Board settings');
  await kaisa.getByRole('dialog').getByRole('checkbox', { name: 'Wall' }).check();
  await kaisa.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await view(anna, 'Wall').check();
  await expect(noteWith(anna, FIRST_NOTE)).toBeVisible();
  await expectAccessible(anna);

  await view(kaisa, 'Outline').check();
  await fromMenu(kaisa, 'Pin this view for everyone');
  await expect(anna.getByText('Pinned for everyone: Outline')).toBeVisible();
  await expect(view(anna, 'Wall')).toHaveCount(0);
  await expect(anna.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  // Whoever leads looks wherever they want.
  await view(kaisa, 'Columns').check();
  await kaisa.getByRole('button', { name: 'Release the pinned view' }).first().click();
  await expect(view(anna, 'Wall')).toBeChecked();

  // Beside a note of another section it is in that section, for everybody.
  await view(kaisa, 'Wall').check();
  await carry(kaisa, noteWith(kaisa, FIRST_NOTE), noteWith(kaisa, 'Työaikaa kehittämiseen'));
  await expect(noteWith(anna, FIRST_NOTE)).toContainText('Ammattilaiset');
});

test('a note gets its date by keys and by hand, and stands there for others', async ({
  browser,
  server,
}) => {
  const kaisa = await come(browser, server, { as: 'facilitator', name: 'Kaisa' });
  await fromMenu(kaisa, 'Timeline');
  const tray = kaisa.getByRole('region', { name: /^Without a date/ });
  const card = tray.getByRole('article').filter({ hasText: FIRST_NOTE });
  await card.getByRole('button', { name: 'Set a date' }).press('Enter');
  const dialog = kaisa.getByRole('dialog', { name: 'Date' });
  await dialog.getByRole('radio', { name: 'Season' }).check({ force: true });
  await dialog.getByRole('combobox', { name: 'Season' }).selectOption({ label: 'Spring' });
  await dialog.getByRole('textbox', { name: 'Year' }).fill('2026');
  await dialog.getByRole('textbox', { name: 'Year' }).press('Enter');
  const spring = kaisa.getByRole('region', { name: 'spring 2026' });
  await expect(spring.getByText(FIRST_NOTE)).toBeVisible();

  const second = tray.getByRole('article').first();
  const words = (await second.textContent())?.slice(0, 30) ?? '';
  await carry(kaisa, second, spring);
  await expect(spring.getByRole('article')).toHaveCount(2);
  await expect(spring.getByRole('article').filter({ hasText: words })).toBeVisible();
  await expectAccessibleInBothThemes(kaisa);
});

test('the table is read, sorted and written in with the keyboard alone', async ({
  browser,
  server,
}) => {
  const kaisa = await come(browser, server, { as: 'facilitator', name: 'Kaisa' });
  await fromMenu(kaisa, 'Table');
  const grid = kaisa.getByRole('grid', { name: 'Notes as a table' });
  await expect(grid).toHaveAttribute('aria-rowcount', '15');
  await expectAccessibleInBothThemes(kaisa);

  const rowOf = (text: string): Locator => grid.getByRole('row').filter({ hasText: text });
  await rowOf(FIRST_NOTE).getByRole('rowheader').focus();
  // To the tags, and a line of them.
  for (let step = 0; step < 4; step += 1) await kaisa.keyboard.press('ArrowRight');
  await kaisa.keyboard.press('Enter');
  await expect(kaisa.getByRole('textbox', { name: 'Tags' })).toBeFocused();
  await kaisa.keyboard.type(', näkyvyys');
  await kaisa.keyboard.press('Enter');
  await expect(rowOf(FIRST_NOTE).getByRole('gridcell').nth(3)).toBeFocused();
  await expect(rowOf(FIRST_NOTE)).toContainText('näkyvyys');

  await kaisa.keyboard.press('Home');
  await kaisa.keyboard.press('F2');
  const editor = kaisa.getByRole('textbox', { name: 'The note’s text' });
  await expect(editor).toBeFocused();
  await editor.press('End');
  await editor.pressSequentially('!');
  await editor.press('Escape');
  await expect(rowOf(FIRST_NOTE).getByRole('rowheader')).toBeFocused();

  // The head is the row above the first; the last note by its reactions is the one that has most of them.
  await kaisa.keyboard.press('Control+Home');
  for (let step = 0; step < 6; step += 1) await kaisa.keyboard.press('ArrowRight');
  await kaisa.keyboard.press('Enter');
  await expect(grid.getByRole('columnheader', { name: 'Reactions' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(grid.getByRole('row').nth(1)).toContainText('27');
  await kaisa.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(kaisa);
});
