import { expect, type Locator, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { expectAccessible } from './support/axe.ts';
import { noteWith, openPage } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';

/** A section that asks for more than words, from the form's first question to the answer on everybody's board. */
const SECTION = 'Asiakkaat ja asukkaat';

const box = (page: Page): Locator =>
  page.getByRole('textbox', { name: `New note in the section ${SECTION}` });

const openForm = async (page: Page): Promise<Locator> => {
  // What facilitators do with a section comes a moment after its menu.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: `Section actions: ${SECTION}` }).click();
    await page.getByRole('menuitem', { name: 'Form…' }).click({ timeout: 2000 });
  }).toPass();
  return page.getByRole('dialog', { name: `Form: ${SECTION}` });
};

test('a facilitator asks, a participant on a phone answers, and everybody reads it', async ({
  browser,
  server,
}) => {
  const kaisa = await openPage(browser);
  await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa', board: NEEDS_BOARD });
  const editor = await openForm(kaisa);
  await editor.getByRole('button', { name: 'Add a question' }).click();
  await editor.getByRole('textbox', { name: 'Question' }).fill('Who is it for?');
  await editor.getByRole('combobox', { name: 'Kind of answer' }).selectOption('choice');
  await editor.getByRole('textbox', { name: 'Options' }).fill('Families\nOlder people');
  await editor.getByRole('checkbox', { name: 'An answer is needed' }).check();
  await expectAccessible(kaisa);
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(editor).toBeHidden();

  const anna = await openPage(browser, 'phone');
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await box(anna).focus();
  const answer = anna.getByRole('combobox', { name: 'Who is it for?' });
  await expect(answer).toBeVisible();
  await box(anna).fill('A ride to the club');
  await box(anna).press('Enter');
  await expect(anna.getByText('An answer is needed here.')).toBeVisible();
  await expect(answer).toBeFocused();
  await expectAccessible(anna);
  await answer.selectOption('Older people');
  await box(anna).press('Enter');
  for (const page of [anna, kaisa]) {
    await expect(noteWith(page, 'A ride to the club')).toContainText('Who is it for?Older people');
  }
});
