import { expect, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { openPage } from './support/browser.ts';
import { test } from './support/fixtures.ts';

const BOARD = 'Mitä tarvitsemme yhteiskehittämisen mallilta?';
const SECTION = 'Asiakkaat ja asukkaat';

const chooseFor = async (page: Page, how: string): Promise<void> => {
  await page.getByRole('button', { name: `Section actions: ${SECTION}` }).click();
  await page.getByRole('menuitem', { name: 'Approval and reports…' }).click();
  await page.getByRole('radio', { name: how }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
};

const write = async (page: Page, text: string): Promise<void> => {
  const box = page.locator('[data-writing-box]').first();
  await box.fill(text);
  await box.press('Enter');
};

test('a note waits in place until a facilitator has decided by keys, and a reported one comes back', async ({
  browser,
  server,
}) => {
  const kaisa = await openPage(browser);
  await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa', board: BOARD });
  const anna = await openPage(browser, 'phone');
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: BOARD });
  await chooseFor(kaisa, 'After approval');

  await expect(anna.getByPlaceholder('Facilitators approve notes first')).toBeVisible();
  await write(anna, 'Lappu joka palautetaan');
  await write(anna, 'Lappu joka hyväksytään');
  await expect(anna.getByText('Waits for approval')).toHaveCount(2);
  await expectAccessible(anna);
  await expectNoSidewaysScroll(anna);

  await kaisa.getByRole('button', { name: '2 notes to look at' }).click({ timeout: 20_000 });
  const panel = kaisa.getByRole('region', { name: 'Notes to look at' });
  await expect(panel.getByText('Lappu joka palautetaan')).toBeVisible();
  await expectAccessible(kaisa);
  await expect(panel.getByRole('button', { name: 'Accept', exact: true }).first()).toBeFocused();
  await kaisa.keyboard.press('r');
  await kaisa.keyboard.type('Missä?');
  await kaisa.keyboard.press('Tab');
  await kaisa.keyboard.press('Enter');
  await expect(anna.getByText('Kaisa gave it back to you:')).toBeVisible();
  await expect(anna.getByText('Missä?')).toBeVisible();
  await expect(panel.getByText('Lappu joka palautetaan')).toHaveCount(0);
  // The next one has the focus already.
  await expect(panel.getByRole('button', { name: 'Accept' })).toBeFocused();
  await kaisa.keyboard.press('a');
  await expect(panel.getByText('Nothing waits for you.')).toBeVisible();
  const accepted = anna.getByRole('article').filter({ hasText: 'Lappu joka hyväksytään' });
  await expect(accepted).toBeVisible();
  await kaisa.keyboard.press('Escape');

  // Whoever reports a note in a section of the other kind takes it out of sight.
  await chooseFor(kaisa, 'At once, out of sight when reported');
  const bertil = await openPage(browser);
  await arrive(bertil, server, { as: 'participant', name: 'Bertil', board: BOARD });
  const reported = bertil.getByRole('article').filter({ hasText: 'Lappu joka hyväksytään' });
  await reported.getByRole('button', { name: 'Note actions' }).click();
  await bertil.getByRole('menuitem', { name: 'Report to facilitators…' }).click();
  await bertil.getByLabel('What should they look at?').fill('Puhelinnumero');
  await expectAccessible(bertil);
  await bertil.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(reported).toHaveCount(0);
  await expect(anna.getByText('Facilitators are looking at your note')).toBeVisible();
  await expect(anna.getByText('Bertil')).toHaveCount(0);
  await kaisa.getByRole('button', { name: '1 note to look at' }).click();
  await expect(panel.getByText('Puhelinnumero')).toBeVisible();
  await panel.getByRole('button', { name: 'Bring back' }).click();
  await expect(reported).toBeVisible();
  await expect(anna.getByText('Facilitators are looking at your note')).toHaveCount(0);

  // What was done stands in the log.
  await kaisa.keyboard.press('Escape');
  await kaisa.getByRole('button', { name: 'Board menu' }).click();
  await kaisa.getByRole('menuitem', { name: 'Facilitators’ log' }).click();
  const log = kaisa.getByRole('dialog', { name: 'Facilitators’ log' });
  await expect(log.getByText('accepted a note')).toBeVisible();
  await expect(log.getByText('left or brought back a reported note')).toBeVisible();
  await expectAccessible(kaisa);
});
