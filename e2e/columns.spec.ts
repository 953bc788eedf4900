import { arriveByLink } from './support/arrive.ts';
import { type Browser, expect, type Locator, type Page } from 'playwright/test';
import type { Size } from './support/browser.ts';
import { noteWith, openBoard, openPage, writeNote } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { demoLinks } from './support/demo-links.ts';
import { test } from './support/fixtures.ts';
import type { Role } from './support/http.ts';
import type { ServerProcess } from './support/server-process.ts';

/** Notes by hand, by touch and by keys in the columns view. */
const FIRST = 'Asiakkaat ja asukkaat';
const SECOND = 'Ammattilaiset';

type Visit = { readonly role?: Role; readonly name: string; readonly size?: Size };

const visit = async (
  browser: Browser,
  server: ServerProcess,
  { role = 'participant', name, size = 'desktop' }: Visit,
): Promise<Page> => {
  const page = await openPage(browser, size);
  await arriveByLink(page, demoLinks(server.output())[role], name);
  await openBoard(page, NEEDS_BOARD);
  return page;
};

const column = (page: Page, title: string): Locator => page.getByRole('region', { name: title });

const textsIn = (page: Page, title: string): Locator => column(page, title).getByRole('article');

/**
 * Presses on one place, moves over in small steps as a hand does, and lets go at another. What carries notes comes a moment
 * after them, with the next move of a press that lasts: a note that is to be lifted, which shows its words twice, is moved
 * to and fro until it is.
 */
const dragTo = async (page: Page, from: Locator, to: Locator, words = ''): Promise<void> => {
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (!start || !end) throw new Error('nothing to drag, or nowhere to drag it');
  await page.mouse.move(start.x + 40, start.y + 16);
  await page.mouse.down();
  await expect(async () => {
    await page.mouse.move(start.x + 40, start.y + 30);
    await page.mouse.move(start.x + 60, start.y + 30, { steps: 4 });
    if (words !== '') await expect(page.getByText(words)).toHaveCount(2, { timeout: 500 });
  }).toPass();
  await page.mouse.move(end.x + 60, end.y + 8, { steps: 8 });
  await page.mouse.up();
};

test('a note is carried to another section by keys alone, and the focus stays on it', async ({
  browser,
  server,
}) => {
  const anna = await visit(browser, server, { name: 'Anna' });
  const eero = await visit(browser, server, { name: 'Eero' });
  await writeNote(anna, FIRST, 'Näppäimillä siirretty');

  await noteWith(anna, 'Näppäimillä siirretty').focus();
  await anna.keyboard.press('Space');
  const alert = anna.getByRole('alert');
  await expect(alert).toContainText('Note lifted');
  // Arrows count from a moment after it was said, later on a busy machine.
  await expect(async () => {
    if ((await alert.textContent())?.startsWith('Note lifted')) {
      await anna.keyboard.press('ArrowRight');
    }
    await expect(alert).toContainText(SECOND, { timeout: 2000 });
  }).toPass();
  await anna.keyboard.press('ArrowDown');
  await expect(alert).toContainText(`${SECOND}, place 2 of 4`);
  await anna.keyboard.press('Space');

  for (const page of [anna, eero]) {
    await expect(textsIn(page, SECOND).nth(1)).toContainText('Näppäimillä siirretty');
  }
  await expect(noteWith(anna, 'Näppäimillä siirretty')).toBeFocused();
});

test('Esc puts a note back where it was', async ({ browser, server }) => {
  const anna = await visit(browser, server, { name: 'Anna' });
  await writeNote(anna, FIRST, 'Paikallaan');
  await noteWith(anna, 'Paikallaan').focus();
  await anna.keyboard.press('Space');
  await anna.keyboard.press('ArrowRight');
  await anna.keyboard.press('Escape');
  await expect(textsIn(anna, FIRST).first()).toContainText('Paikallaan');
});

test('one drags one’s own notes, and nobody else’s', async ({ browser, server }) => {
  const anna = await visit(browser, server, { name: 'Anna' });
  await writeNote(anna, FIRST, 'Hiirellä siirretty');
  await dragTo(
    anna,
    noteWith(anna, 'Hiirellä siirretty'),
    textsIn(anna, SECOND).nth(1),
    'Hiirellä siirretty',
  );
  await expect(textsIn(anna, SECOND).nth(1)).toContainText('Hiirellä siirretty');

  const foreign = await textsIn(anna, FIRST).first().innerText();
  await dragTo(anna, textsIn(anna, FIRST).first(), textsIn(anna, SECOND).nth(1));
  expect(await textsIn(anna, FIRST).first().innerText()).toBe(foreign);
  await textsIn(anna, FIRST).first().getByRole('button', { name: 'Note actions' }).click();
  const remove = anna.getByRole('menuitem', { name: 'Delete' });
  await expect(remove).toBeDisabled();
  await expect(remove).toHaveAccessibleName(/Somebody else wrote this/);
});

test('two people type in one note and no letter is lost', async ({ browser, server }) => {
  const anna = await visit(browser, server, { name: 'Anna' });
  const outi = await visit(browser, server, { name: 'Outi', role: 'facilitator' });
  await writeNote(anna, FIRST, 'yhdessä');
  await noteWith(outi, 'yhdessä').dblclick();
  await noteWith(anna, 'yhdessä').dblclick();
  await anna.keyboard.press('Home');
  await Promise.all([
    anna.keyboard.type('abcdefghijklmnop', { delay: 20 }),
    outi.keyboard.type('ABCDEFGHIJKLMNOP', { delay: 25 }),
  ]);
  for (const page of [anna, outi]) {
    await expect(page.getByRole('textbox', { name: 'The note’s text' })).toHaveText(
      'abcdefghijklmnopyhdessäABCDEFGHIJKLMNOP',
    );
  }
  await anna.keyboard.press('Escape');
  await expect(noteWith(anna, 'yhdessä')).toBeFocused();
});

test('after a deletion the focus is on the neighbour, and undo brings the note back', async ({
  browser,
  server,
}) => {
  const anna = await visit(browser, server, { name: 'Anna' });
  await writeNote(anna, FIRST, 'Jää');
  await writeNote(anna, FIRST, 'Lähtee');
  await noteWith(anna, 'Lähtee').focus();
  await anna.keyboard.press('Delete');
  await expect(noteWith(anna, 'Jää')).toBeFocused();
  await expect(noteWith(anna, 'Lähtee')).toHaveCount(0);
  await anna.getByRole('region', { name: 'What was just done' }).getByText('Undo').click();
  await expect(textsIn(anna, FIRST).first()).toContainText('Lähtee');
});

test('a pasted list becomes notes, and half a note outlives a reload', async ({
  browser,
  server,
}) => {
  const anna = await visit(browser, server, { name: 'Anna' });
  const box = anna.getByRole('textbox', { name: `New note in the section ${FIRST}` });
  await anna.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await anna.evaluate(() => navigator.clipboard.writeText('- yksi\n- kaksi\n- kolme'));
  await box.press('ControlOrMeta+v');
  await anna.getByRole('button', { name: 'Make 3 notes' }).click();
  await expect(textsIn(anna, FIRST).nth(2)).toContainText('kolme');
  await expect(box).toBeFocused();
  await box.fill('puolik');
  await anna.reload();
  await expect(box).toHaveValue('puolik');
  // The script in the page itself may run: its meeting had been asked for, and was taken.
  expect(await anna.evaluate(() => window.asked)).toEqual([]);
});

test('a phone shows one section at a time and moves notes without dragging', async ({
  browser,
  server,
}) => {
  const page = await visit(browser, server, { name: 'Bertta', size: 'phone' });
  await writeNote(page, FIRST, 'Puhelimesta');
  await expect(column(page, SECOND)).toHaveCount(0);
  await noteWith(page, 'Puhelimesta').getByRole('button', { name: 'Note actions' }).tap();
  await page.getByRole('menuitem', { name: 'Move…' }).tap();
  await page.getByRole('radio', { name: SECOND }).check();
  await page.getByRole('button', { name: 'Move', exact: true }).tap();
  await page.getByRole('button', { name: `Next section: ${SECOND}` }).tap();
  await expect(textsIn(page, SECOND).first()).toContainText('Puhelimesta');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
