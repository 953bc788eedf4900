import { expect, type Page } from 'playwright/test';
import { GRACE_MS } from '../server/sync/rooms/grace.ts';
import { arrive } from './support/arrive.ts';
import { noteWith, openPage, savedState, sectionNamed, writeNote } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';

/** A section is locked while somebody without a connection writes in it: no word is lost, and all else arrives. */
const LOCKED = 'Ammattilaiset';
const OPEN = 'Yritykset';

const writingBox = (page: Page, section: string) =>
  page.getByRole('textbox', { name: `New note in the section ${section}` });

test('the words stay with their writer, with the reason beside them', async ({
  browser,
  server,
}) => {
  const [kaisa, anna] = [await openPage(browser), await openPage(browser)];
  await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa', board: NEEDS_BOARD });
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await writeNote(anna, LOCKED, 'Alku');
  await expect(noteWith(kaisa, 'Alku')).toBeVisible();

  await anna.context().setOffline(true);
  await writingBox(anna, LOCKED).fill('Vielä kesken');
  await writeNote(anna, OPEN, 'Saa tulla läpi');
  await noteWith(anna, 'Kokemusasiantuntijat mukaan jo silloin')
    .getByRole('button', { name: /^Good/ })
    .click();
  await noteWith(anna, 'Alku').press('Enter');
  await anna.getByRole('textbox', { name: 'The note’s text' }).pressSequentially(' ja jatko');
  await anna.keyboard.press('Escape');

  await kaisa.getByRole('button', { name: `Section actions: ${LOCKED}` }).click();
  await kaisa.getByRole('menuitem', { name: /^Lock/ }).click();
  await expect(savedState(kaisa)).toBeVisible();
  const lockedAt = performance.now();
  // What is under way at the moment of the lock would still be taken; a writer who comes back later is told.
  await expect.poll(() => performance.now() - lockedAt).toBeGreaterThan(GRACE_MS);
  await anna.context().setOffline(false);

  await test.step('what may be written arrives', async () => {
    await expect(noteWith(kaisa, 'Saa tulla läpi')).toBeVisible({ timeout: 30_000 });
    await expect(
      noteWith(kaisa, 'Kokemusasiantuntijat mukaan').getByRole('button', { name: 'Good, 15' }),
    ).toBeVisible();
  });

  await test.step('what may not is kept, once, and says why', async () => {
    await expect(anna.getByText('One of your changes could not be saved.')).toBeVisible();
    await anna.getByRole('button', { name: 'See the changes' }).click();
    const dialog = anna.getByRole('dialog', { name: 'Unsaved changes' });
    await expect(dialog.getByText('The section is locked')).toBeVisible();
    await expect(dialog.getByRole('textbox')).toHaveValue('Alku ja jatko');
    await anna.keyboard.press('Escape');
  });

  await test.step('what was not posted yet stands where it was written', async () => {
    await expect(writingBox(anna, LOCKED)).toHaveValue('Vielä kesken');
    await expect(writingBox(anna, LOCKED)).not.toBeEditable();
    await expect(sectionNamed(anna, LOCKED).getByText('The section is locked')).toBeVisible();
  });

  await test.step('both boards are the same again', async () => {
    await expect(savedState(anna)).toBeVisible();
    for (const page of [anna, kaisa]) {
      await expect(sectionNamed(page, LOCKED).getByText('Alku', { exact: true })).toBeVisible();
      await expect(sectionNamed(page, LOCKED).getByText('Alku ja jatko')).toHaveCount(0);
    }
  });
});
