import { expect, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { openPage } from './support/browser.ts';
import { test } from './support/fixtures.ts';

const BOARD = 'Lapset, nuoret ja perheet';

const box = (page: Page) => page.locator('[data-writing-box]').first();
const card = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });

test('somebody writes nameless on a phone: nobody learns who it was, and on that phone it stays theirs', async ({
  browser,
  server,
}) => {
  const kaisa = await openPage(browser);
  await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa', board: BOARD });
  const anna = await openPage(browser, 'phone');
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: BOARD });
  // The first section of the sample is its presenter’s.
  await anna.getByRole('button', { name: 'Next section' }).click();
  await expect(box(anna)).toBeVisible();
  await expect(anna.getByRole('combobox', { name: 'Your name' })).toHaveCount(0);

  await kaisa.getByRole('button', { name: 'Board menu' }).click();
  await kaisa.getByRole('menuitem', { name: 'Board settings' }).click();
  await kaisa.getByRole('checkbox', { name: 'Write without their name' }).check();
  await kaisa.getByRole('button', { name: 'Save' }).click();

  await anna.getByRole('combobox', { name: 'Your name' }).focus();
  await anna.getByRole('combobox', { name: 'Your name' }).selectOption('Nameless');
  await expect(anna.getByText('It is stored nowhere who wrote it')).toBeVisible();
  await expectAccessible(anna);
  await expectNoSidewaysScroll(anna);
  await box(anna).fill('Kukaan ei tiedä kuka');
  await box(anna).press('Enter');
  await expect(card(anna, 'Kukaan ei tiedä kuka')).toContainText('yours, on this device only', {
    timeout: 15_000,
  });
  await expect(card(kaisa, 'Kukaan ei tiedä kuka')).toContainText('nameless');
  await expect(card(kaisa, 'Kukaan ei tiedä kuka')).not.toContainText('yours');

  await anna.reload();
  if (!(await card(anna, 'Kukaan ei tiedä kuka').isVisible()))
    await anna.getByRole('button', { name: 'Next section' }).click();
  await expect(card(anna, 'Kukaan ei tiedä kuka')).toContainText('yours, on this device only');
  await card(anna, 'Kukaan ei tiedä kuka').getByRole('button', { name: 'Note actions' }).click();
  await anna.getByRole('menuitem', { name: 'Edit' }).click();
  const dialog = anna.getByRole('dialog', { name: 'Edit your note' });
  await expect(dialog.getByRole('toolbar', { name: 'Formatting' })).toBeVisible();
  await dialog.getByRole('textbox').fill('Kukaan ei tiedä vieläkään');
  await expectAccessible(anna);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(card(kaisa, 'Kukaan ei tiedä vieläkään')).toHaveCount(1);
  await card(anna, 'vieläkään').getByRole('button', { name: 'Note actions' }).click();
  await anna.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(card(kaisa, 'Kukaan ei tiedä vieläkään')).toHaveCount(0);
  await anna.getByRole('button', { name: 'Undo' }).click();
  await expect(card(kaisa, 'Kukaan ei tiedä vieläkään')).toHaveCount(1);
});
