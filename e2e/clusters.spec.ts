import { expect, type Locator, type Page } from 'playwright/test';
import { expectAccessible } from './support/axe.ts';
import { arrive } from './support/arrive.ts';
import { openPage } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';

const notesIn = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: title }).getByRole('article');

/** Carries a note over the middle of another one, until that one says what would happen, and lets go. */
const dropOn = async (page: Page, from: Locator, onto: Locator): Promise<void> => {
  const start = await from.boundingBox();
  const end = await onto.boundingBox();
  if (!start || !end) throw new Error('nothing to drag, or nowhere to drag it');
  await page.mouse.move(start.x + 40, start.y + 16);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + 30, { steps: 4 });
  // What carries notes may come only now: a hand goes on moving until it has hold of the note.
  await expect(async () => {
    await page.mouse.move(end.x + 56, end.y + end.height / 2 - 4);
    await page.mouse.move(end.x + 60, end.y + end.height / 2, { steps: 4 });
    await expect(page.locator('li[data-onto]')).toHaveCount(1, { timeout: 1000 });
  }).toPass();
  await page.mouse.up();
};

test('notes are put together by a drop and by keys, named, and taken apart again', async ({
  browser,
  server,
}) => {
  const kaisa = await openPage(browser);
  await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa', board: NEEDS_BOARD });
  const notes = notesIn(kaisa, 'Asiakkaat ja asukkaat');
  await expect(notes).toHaveCount(3);
  const third = await notes.nth(2).getAttribute('data-note');
  await dropOn(kaisa, notes.nth(0), notes.nth(1));
  const heading = kaisa.getByRole('heading', { level: 3 });
  await expect(heading).toHaveText(/Unnamed cluster.*2 notes/u);

  await kaisa.getByRole('button', { name: 'Cluster actions: Unnamed cluster' }).click();
  await kaisa.getByRole('menuitem', { name: 'Rename…' }).click();
  const name = kaisa.getByRole('dialog').getByRole('textbox', { name: 'Name of the cluster' });
  await expect(name).toBeFocused();
  await name.fill('Arki');
  await name.press('Enter');
  await expect(heading).toHaveText(/Arki.*2 notes/u);

  // By its name, with keys alone.
  await kaisa.locator(`[data-note="${third}"]`).focus();
  await kaisa.keyboard.press('g');
  await expect(name).toBeFocused();
  await name.fill('arki');
  await name.press('Enter');
  await expect(heading).toHaveText(/Arki.*3 notes/u);
  await expectAccessible(kaisa);

  // Folded up by one reader, and carried by its name to another section with all of its notes.
  await kaisa.getByRole('button', { name: 'Fold up: Arki' }).click();
  await expect(notes).toHaveCount(0);
  const others = notesIn(kaisa, 'Ammattilaiset');
  const before = await others.count();
  const grip = await heading.boundingBox();
  const goal = await others.nth(0).boundingBox();
  if (!grip || !goal) throw new Error('nothing to drag, or nowhere to drag it');
  await kaisa.mouse.move(grip.x + 20, grip.y + 8);
  await kaisa.mouse.down();
  await kaisa.mouse.move(grip.x + 40, grip.y + 20, { steps: 4 });
  // What carries clusters is fetched by the first one that is lifted; then a line shows the place.
  await expect(async () => {
    await kaisa.mouse.move(goal.x + 20, goal.y + 4);
    await kaisa.mouse.move(goal.x + 40, goal.y + 6);
    await expect(kaisa.locator('[class*=lineBefore]')).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await kaisa.mouse.up();
  await kaisa.getByRole('button', { name: 'Unfold: Arki' }).click();
  await expect(others).toHaveCount(before + 3);

  await kaisa.getByRole('button', { name: 'Cluster actions: Arki' }).click();
  await kaisa.getByRole('menuitem', { name: 'Ungroup' }).click();
  await expect(heading).toHaveCount(0);
  await expect(others).toHaveCount(before + 3);
});
