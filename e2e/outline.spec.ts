import { expect, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { openPage } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';

/** The outline as those get it who hear it: from the accessibility tree, not from what it looks like. */

const openOutline = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: 'Outline' }).check({ force: true });
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
};

/** The spoken lines of headings and list items, in the order of the tree. */
const readAloud = async (page: Page): Promise<readonly string[]> => {
  const tree = await page.getByRole('main').ariaSnapshot();
  return tree
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^- (heading|listitem|text)/.test(line));
};

const textsIn = (page: Page, selector: string): Promise<readonly string[]> =>
  page.locator(selector).evaluateAll((elements) => elements.map((one) => one.textContent ?? ''));

test('tells the whole board in order: every section, and every note under its heading', async ({
  browser,
  server,
}) => {
  const page = await openPage(browser);
  await arrive(page, server, { as: 'viewer', name: 'Ville', board: NEEDS_BOARD });
  await expect(page.locator('[data-note]').first()).toBeVisible();
  // The columns are the yardstick: the same board, read from left to right and from top to bottom.
  const notes = await textsIn(page, '[data-note] [id^="note-text-"]');
  const sections = await textsIn(page, 'main h2');
  expect(notes.length).toBeGreaterThan(10);

  await openOutline(page);
  const spoken = (await readAloud(page)).join('\n');
  let from = 0;
  for (const words of notes) {
    const at = spoken.indexOf(words, from);
    expect(at, `"${words}" after what came before`).toBeGreaterThanOrEqual(from);
    from = at;
  }
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toContainText([
    ...sections,
  ]);
});

test('a note says what it is and what one can do with it', async ({ browser, server }) => {
  const page = await openPage(browser);
  await arrive(page, server, { as: 'facilitator', name: 'Kaisa', board: NEEDS_BOARD });
  await openOutline(page);
  const note = page
    .getByRole('region', { name: /^Ammattilaiset/ })
    .getByRole('listitem')
    .first();
  for (const words of [
    'Työaikaa kehittämiseen',
    'sairaanhoitaja',
    'colour: apricot',
    'resurssit',
  ]) {
    await expect(note).toContainText(words);
  }
  const toolbar = note.getByRole('toolbar', { name: /Työaikaa kehittämiseen/ });
  for (const name of [
    'Good, 27',
    'React',
    'Edit',
    'Move…',
    'Move up',
    'Move down',
    'Note actions',
  ]) {
    await expect(toolbar.getByRole('button', { name, exact: true })).toBeVisible();
  }
});

test('a facilitator changes, orders and adds sections in it', async ({ browser, server }) => {
  const page = await openPage(browser);
  await arrive(page, server, { as: 'facilitator', name: 'Kaisa', board: NEEDS_BOARD });
  await openOutline(page);
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });

  await page.getByRole('button', { name: 'Section actions: Ammattilaiset' }).click();
  await page.getByRole('menuitem', { name: 'Move up' }).click();
  await expect(headings.first()).toContainText('Ammattilaiset');

  await page.getByRole('button', { name: 'Add a section' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Uusi aihe');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(headings.last()).toContainText('Uusi aihe');
});

test('a reader whose note is deleted is told, and goes on with its neighbour', async ({
  browser,
  server,
}) => {
  const [kaisa, anna] = [await openPage(browser), await openPage(browser)];
  await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa', board: NEEDS_BOARD });
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await openOutline(kaisa);
  await openOutline(anna);
  const noteOf = (page: Page, words: string) =>
    page.getByRole('listitem').filter({ hasText: words });

  await noteOf(anna, 'Työaikaa kehittämiseen').focus();
  await noteOf(kaisa, 'Työaikaa kehittämiseen')
    .getByRole('button', { name: 'Note actions' })
    .click();
  await kaisa.getByRole('menuitem', { name: 'Delete' }).click();

  await expect(noteOf(anna, 'Yksi paikka, josta näkee')).toBeFocused();
  await expect(anna.getByText('Kaisa deleted the note')).toBeAttached();
});
