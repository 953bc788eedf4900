import { expect } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { expectAccessible } from './support/axe.ts';
import { noteWith, openPage } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';

/** A question asked by keys alone, answered on a phone, and closed in the outline. */
test('people talk about a note', async ({ browser, server }) => {
  const anna = await openPage(browser);
  const phone = await openPage(browser, 'phone');
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await arrive(phone, server, { as: 'participant', name: 'Bertil', board: NEEDS_BOARD });

  const note = noteWith(anna, 'Kokemusasiantuntijat');
  await note.getByRole('button', { name: 'Comment', exact: true }).waitFor();
  await note.focus();
  await anna.keyboard.press('k');
  const panel = anna.getByRole('region', { name: 'Comments' });
  await expect(panel.getByRole('textbox', { name: 'Comment on this note' })).toBeFocused();
  await anna.keyboard.type('Who would do this with us?');
  await anna.keyboard.press('Enter');
  await expect(panel.getByRole('article')).toContainText('Who would do this with us?');
  await expectAccessible(anna);

  const mark = noteWith(phone, 'Kokemusasiantuntijat').getByRole('button', {
    name: '1 comment, 1 open thread',
  });
  await mark.tap();
  const sheet = phone.getByRole('dialog', { name: 'Comments' });
  await expect(sheet).toContainText('Who would do this with us?');
  await sheet.getByRole('button', { name: 'We are interested' }).tap();
  await sheet.getByRole('button', { name: 'Answer', exact: true }).tap();
  await sheet.getByRole('textbox', { name: 'Your answer to Anna' }).fill('We would.');
  await sheet.getByRole('button', { name: 'Send' }).first().tap();
  await expect(sheet.getByRole('article')).toContainText('We would.');
  await expectAccessible(phone);

  await expect(panel).toContainText('We would.');
  await expect(panel.getByRole('button', { name: 'We are interested, 1' })).toBeVisible();
  await anna.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(note).toBeFocused();

  await anna.getByRole('radio', { name: 'Outline' }).check({ force: true });
  const inList = anna.locator('[data-note]').filter({ hasText: 'Kokemusasiantuntijat' });
  await inList.getByRole('button', { name: '2 comments, 1 open thread' }).press('Enter');
  await inList.getByRole('button', { name: 'Mark as resolved' }).press('Enter');
  await expect(inList.getByRole('button', { name: '2 comments', exact: true })).toBeVisible();
  await expect(inList).toContainText('Resolved by Anna');
  await anna.keyboard.press('Control+z');
  await expect(inList.getByRole('button', { name: '2 comments, 1 open thread' })).toBeVisible();
});
