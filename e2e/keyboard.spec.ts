import { expect, type Page } from 'playwright/test';
import { openPage, noteWith, sectionNamed } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { demoLinks } from './support/demo-links.ts';
import { test } from './support/fixtures.ts';
import { expectFocusSeen, goTo } from './support/keyboard.ts';
import type { ServerProcess } from './support/server-process.ts';

/** A participant whose mouse is broken takes part from the link to the way out. */
const joinByKeys = async (page: Page, server: ServerProcess): Promise<void> => {
  await page.goto(demoLinks(server.output()).participant);
  await goTo(page, page.getByRole('textbox', { name: 'Name' }));
  await page.keyboard.type('Aino');
  await goTo(page, page.getByRole('button', { name: 'Join', exact: true }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/participant');
  await goTo(page, page.getByRole('link', { name: NEEDS_BOARD, exact: true }));
  await page.keyboard.press('Enter');
};

const writingBox = (page: Page, section: string) =>
  page.getByRole('textbox', { name: `New note in the section ${section}` });

test('with only a keyboard: join, write, move, like, edit, delete, undo, change the view, leave', async ({
  browser,
  server,
}) => {
  const page = await openPage(browser);
  await joinByKeys(page, server);

  await test.step('write two notes one after the other', async () => {
    const box = writingBox(page, 'Asiakkaat ja asukkaat');
    await expect(box).toBeFocused();
    await expectFocusSeen(page);
    for (const text of ['Ensimmäinen ajatus', 'Toinen ajatus']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await expect(noteWith(page, text)).toBeVisible();
      await expect(box).toBeFocused();
      await expect(box).toHaveValue('');
    }
  });

  const own = noteWith(page, 'Toinen ajatus');
  await test.step('move a note by the dialog', async () => {
    await goTo(page, own.getByRole('button', { name: 'Note actions' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Edit' })).toBeFocused();
    await goTo(page, page.getByRole('menuitem', { name: 'Move…' }), 'ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio', { name: 'Asiakkaat ja asukkaat' })).toBeFocused();
    await goTo(page, page.getByRole('radio', { name: 'Ammattilaiset' }), 'ArrowDown');
    await goTo(page, page.getByRole('button', { name: 'Move', exact: true }));
    await page.keyboard.press('Enter');
    await expect(
      noteWith(page, 'Toinen ajatus').and(sectionNamed(page, 'Ammattilaiset').getByRole('article')),
    ).toBeFocused();
    await expectFocusSeen(page);
  });

  await test.step('carry it on by keys alone', async () => {
    await page.keyboard.press('Space');
    await expect(page.getByText(/^Note lifted: section Ammattilaiset/)).toBeAttached();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText(/^Yritykset, place/)).toBeAttached();
    await page.keyboard.press('Space');
    await expect(sectionNamed(page, 'Yritykset').getByText('Toinen ajatus')).toBeVisible();
    await expect(own).toBeFocused();
    await expectFocusSeen(page);
  });

  await test.step('edit it in place', async () => {
    await page.keyboard.press('Enter');
    const editor = page.getByRole('textbox', { name: 'The note’s text' });
    await expect(editor).toBeFocused();
    await expectFocusSeen(page);
    await page.keyboard.type(', täydennettynä');
    await page.keyboard.press('Escape');
    await expect(noteWith(page, 'Toinen ajatus, täydennettynä')).toBeFocused();
  });

  await test.step('like what somebody else wrote', async () => {
    const others = noteWith(page, 'Kokemusasiantuntijat mukaan jo silloin');
    const like = others.getByRole('button', { name: /^Good/ });
    await goTo(page, like, 'Shift+Tab');
    await page.keyboard.press('Space');
    await expect(like).toHaveAttribute('aria-pressed', 'true');
    await expect(like).toHaveAccessibleName('Good, 15');
  });

  await test.step('delete one’s own note and take it back', async () => {
    await goTo(page, noteWith(page, 'Ensimmäinen ajatus'), 'Shift+Tab');
    await page.keyboard.press('Delete');
    await expect(noteWith(page, 'Ensimmäinen ajatus')).toHaveCount(0);
    // The focus has gone to a neighbour, not to the top of the page.
    await expect(sectionNamed(page, 'Asiakkaat ja asukkaat').locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(noteWith(page, 'Ensimmäinen ajatus')).toBeVisible();
  });

  await test.step('look at the board in the other views', async () => {
    await goTo(page, page.getByRole('radio', { name: 'Columns' }), 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Canvas' })).toBeFocused();
    await expect(page.getByText('Ensimmäinen ajatus')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
    await expectFocusSeen(page);
  });

  await test.step('leave', async () => {
    await goTo(page, page.getByRole('link', { name: 'Meeting', exact: true }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Boards', exact: true })).toBeVisible();
  });
});
