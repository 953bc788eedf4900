import { type Browser, expect, type Locator, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { expectAccessible } from './support/axe.ts';
import { noteWith, openPage, sectionNamed, writeNote } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';
import type { ServerProcess } from './support/server-process.ts';

/** Search, orders for oneself, and what is new, as one person has them while another works. */
const FIRST = 'Asiakkaat ja asukkaat';
const SECOND = 'Ammattilaiset';

const visit = async (browser: Browser, server: ServerProcess, name: string): Promise<Page> => {
  const page = await openPage(browser);
  await arrive(page, server, { as: 'participant', name, board: NEEDS_BOARD });
  return page;
};

const textsIn = (page: Page, title: string): Locator =>
  sectionNamed(page, title).getByRole('article');

const seenMarks = (page: Page): Promise<number> =>
  page.evaluate(() => CSS.highlights.get('talkoot-find')?.size ?? 0);

test('a word is found in every view, by keys alone, and nobody else sees anything of it', async ({
  browser,
  server,
}) => {
  const anna = await visit(browser, server, 'Anna');
  await anna.getByRole('button', { name: 'Search notes' }).waitFor();
  await noteWith(anna, 'Selkokieliset').focus();
  await anna.keyboard.press('/');
  const field = anna.getByRole('searchbox', { name: 'Search for words' });
  await expect(field).toBeFocused();
  // Typed without dots.
  await anna.keyboard.type('tyoaik');
  await expect(anna.getByRole('search')).toContainText('1 of 14 shown');
  await expect(textsIn(anna, SECOND)).toHaveCount(1);
  await expect(sectionNamed(anna, FIRST)).toContainText('No note here matches the search.');
  await expect.poll(() => seenMarks(anna)).toBeGreaterThan(0);
  await expectAccessible(anna);

  await anna.getByRole('radio', { name: 'Outline' }).check({ force: true });
  await expect(anna.locator('[data-note]:visible')).toHaveCount(1);
  await anna.getByRole('radio', { name: 'Canvas' }).check({ force: true });
  await expect(anna.getByRole('search')).toContainText('1 of 14 match');
  await expect(anna.locator('[data-note]:not([data-dimmed])')).toHaveCount(1);
  await expect(anna.locator('[data-note][data-dimmed]').first()).toBeVisible();
  await anna.getByRole('radio', { name: 'Columns' }).check({ force: true });

  await field.focus();
  await anna.keyboard.press('Enter');
  await expect(anna.getByRole('status').filter({ hasText: '1 of 1: Työaikaa' })).toHaveCount(1);
  await anna.keyboard.press('Escape');
  await expect(anna.getByRole('search')).toHaveCount(0);
  await expect(noteWith(anna, 'Työaikaa')).toBeFocused();
  await expect(anna.locator('[data-note]:visible')).toHaveCount(14);
});

test('an order of one’s own, a column folded away, and what others add while one reads and while one is away', async ({
  browser,
  server,
}) => {
  const anna = await visit(browser, server, 'Anna');
  const eero = await visit(browser, server, 'Eero');

  await anna.getByRole('button', { name: `How ${FIRST} is sorted` }).click();
  await anna.getByRole('menuitemcheckbox', { name: 'most liked' }).click();
  await expect(sectionNamed(anna, FIRST)).toContainText('Sorted: most liked. Only for you.');
  await expect(textsIn(anna, FIRST).first()).toContainText('Tieto siitä');
  await expect(textsIn(eero, FIRST).first()).toContainText('Kokemusasiantuntijat');

  // Newest first: what others add waits, and what one writes oneself does not.
  await anna.getByRole('button', { name: `How ${SECOND} is sorted` }).click();
  await anna.getByRole('menuitemcheckbox', { name: 'newest first' }).click();
  await writeNote(eero, SECOND, 'Eeron uusi');
  const waiting = anna.getByRole('button', { name: '1 new note' });
  await expect(waiting).toBeVisible();
  await expect(textsIn(anna, SECOND)).toHaveCount(3);
  await waiting.click();
  await expect(noteWith(anna, 'Eeron uusi')).toBeFocused();
  await expect(textsIn(anna, SECOND).first()).toContainText('Eeron uusi');
  await writeNote(anna, SECOND, 'Annan oma');
  await expect(noteWith(anna, 'Annan oma')).toBeVisible();
  await expect(waiting).toHaveCount(0);

  await anna.getByRole('button', { name: `How ${FIRST} is sorted` }).click();
  await anna.getByRole('menuitem', { name: 'Collapse the section' }).click();
  const folded = anna.getByRole('button', { name: `Unfold the section ${FIRST}: 3 notes` });
  await expect(folded).toBeFocused();
  await anna.getByRole('button', { name: 'Search notes' }).click();
  await anna.keyboard.type('osallist');
  await expect(
    anna.getByRole('button', { name: `${FIRST}: 2 of 3 notes match the search` }),
  ).toBeVisible();

  const address = anna.url();
  await anna.goto('about:blank');
  await writeNote(eero, SECOND, 'Annan poissa ollessa');
  await expect(noteWith(eero, 'Annan poissa ollessa')).toBeVisible();
  await anna.goto(address);
  const news = anna.getByRole('group', { name: '1 new note since you were here' });
  await expect(news).toBeVisible();
  await noteWith(anna, 'Annan oma').focus();
  await anna.keyboard.press('u');
  await expect(noteWith(anna, 'Annan poissa ollessa')).toBeFocused();
  await expect(noteWith(anna, 'Annan poissa ollessa')).toContainText('New');
  await expectAccessible(anna);
  await news.getByRole('button', { name: 'Mark all as seen' }).click();
  await expect(news).toHaveCount(0);
});
