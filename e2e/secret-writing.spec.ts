import { expect, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { openPage } from './support/browser.ts';
import { test } from './support/fixtures.ts';

const BOARD = 'Lapset, nuoret ja perheet';

const box = (page: Page) => page.locator('[data-writing-box]').first();

const write = async (page: Page, text: string): Promise<void> => {
  await box(page).fill(text);
  await box(page).press('Enter');
};

const startSecret = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Board menu' }).click();
  await page.getByRole('menuitem', { name: 'Write in secret…' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start secret writing' }).click();
};

test('what people write in secret nobody else sees until a facilitator shows it', async ({
  browser,
  server,
}) => {
  const kaisa = await openPage(browser);
  await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa', board: BOARD });
  const anna = await openPage(browser, 'phone');
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: BOARD });
  // The first section of the sample is its presenter’s.
  await anna.getByRole('button', { name: 'Next section' }).click();
  const bertil = await openPage(browser);
  await arrive(bertil, server, { as: 'participant', name: 'Bertil', board: BOARD });

  await startSecret(kaisa);
  await expect(anna.getByText('Everybody writes in secret')).toBeVisible();
  await write(anna, 'Annan salaisuus');
  await write(anna, 'Tämän pidän');
  await expect(anna.getByText('Annan salaisuus')).toBeVisible();
  await anna
    .getByRole('listitem')
    .filter({ hasText: 'Tämän pidän' })
    .getByRole('checkbox', { name: 'Keep this one to myself' })
    .check();
  await expectAccessible(anna);
  await expectNoSidewaysScroll(anna);
  await expect(kaisa.getByText('1 person has written, 1 note')).toBeVisible({ timeout: 15_000 });
  for (const page of [kaisa, bertil]) {
    await expect(page.getByText('Annan salaisuus')).toHaveCount(0);
  }
  await expectAccessible(kaisa);

  // A draft is there after a reload, and can be changed by keys alone.
  await anna.reload();
  if (!(await box(anna).isVisible()))
    await anna.getByRole('button', { name: 'Next section' }).click();
  const draft = anna.getByRole('listitem').filter({ hasText: 'Annan salaisuus' });
  await draft.getByRole('button', { name: 'Edit' }).focus();
  await anna.keyboard.press('Enter');
  const field = anna.getByRole('textbox', { name: 'The draft’s text' });
  await expect(field).toHaveAttribute('contenteditable', 'true');
  await expect(field).toBeFocused();
  await anna.keyboard.press('Control+b');
  await anna.keyboard.type(' loppu');
  await anna.keyboard.press('Control+Enter');
  await expect(anna.getByText('Annan salaisuus loppu')).toBeVisible();
  await expect(kaisa.getByText('1 person has written, 1 note')).toBeVisible();

  await kaisa.getByRole('button', { name: 'Show all notes' }).click();
  await kaisa.getByRole('dialog').getByRole('button', { name: 'Show all notes' }).click();
  for (const page of [kaisa, bertil, anna]) {
    await expect(
      page.getByRole('article').filter({ hasText: 'Annan salaisuus loppu' }),
    ).toHaveCount(1);
  }
  await expect(bertil.locator('strong', { hasText: 'loppu' })).toBeVisible();
  await expect(bertil.getByText('1 new note was shown').first()).toBeVisible();
  await expect(kaisa.getByText('Tämän pidän')).toHaveCount(0);
  // The kept one is still Anna's, and hers to add.
  await expect(anna.getByRole('checkbox', { name: 'Keep this one to myself' })).toHaveCount(0);
  const kept = anna.getByRole('listitem').filter({ hasText: 'Tämän pidän' });
  await kept.getByRole('button', { name: 'Add to the board' }).click();
  await expect(kaisa.getByRole('article').filter({ hasText: 'Tämän pidän' })).toHaveCount(1);
  await expect(anna.getByText('was not shown to others')).toHaveCount(0);
});

test('a note that was written without a network before the secret writing began is a draft afterwards', async ({
  browser,
  server,
}) => {
  const kaisa = await openPage(browser);
  await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa', board: BOARD });
  const anna = await openPage(browser);
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: BOARD });
  await anna.context().setOffline(true);
  await write(anna, 'Verkotta kirjoitettu');
  await startSecret(kaisa);
  await expect(kaisa.getByRole('button', { name: 'Show all notes' })).toBeVisible();
  await anna.context().setOffline(false);
  await expect(anna.getByText('A note that you wrote is among your own drafts')).toBeVisible({
    timeout: 30_000,
  });
  await expect(kaisa.getByText('1 person has written, 1 note')).toBeVisible({ timeout: 15_000 });
  await expect(kaisa.getByText('Verkotta kirjoitettu')).toHaveCount(0);
  await kaisa.getByRole('button', { name: 'Show all notes' }).click();
  await kaisa.getByRole('dialog').getByRole('button', { name: 'Show all notes' }).click();
  for (const page of [kaisa, anna]) {
    await expect(page.getByRole('article').filter({ hasText: 'Verkotta kirjoitettu' })).toHaveCount(
      1,
    );
  }
});
