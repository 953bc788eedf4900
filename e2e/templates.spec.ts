import { arriveByLink } from './support/arrive.ts';
import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import { expectAccessible } from './support/axe.ts';
import { noteWith, openPage, writeNote } from './support/browser.ts';
import { demoLinks } from './support/demo-links.ts';
import { test } from './support/fixtures.ts';

const BROKEN = {
  format: 'talkoot-template',
  version: 1,
  template: { title: 'Rikki', sections: [{ title: 'Eka', prompt: 7 }] },
};

test('a template is copied, edited by keys, carried as a file and taken away', async ({
  browser,
  server,
}) => {
  const page = await openPage(browser);
  await arriveByLink(page, demoLinks(server.output()).facilitator, 'Kaisa');
  await page.getByRole('link', { name: 'Templates', exact: true }).click();
  await expect(page.getByText('no templates of its own yet')).toBeVisible();
  await page.getByRole('button', { name: 'Actions: Loppukysymys' }).click();
  await page.getByRole('menuitem', { name: 'Copy to the network’s templates' }).click();
  const own = page.getByRole('region', { name: 'Templates of the network' });
  await expect(own.getByText('3 sections, 2 phases, 6 min')).toBeVisible();

  await own.getByRole('button', { name: /^Actions: / }).click();
  await page.getByRole('menuitem', { name: 'Edit the template' }).click();
  await page.getByRole('textbox', { name: 'Name' }).first().fill('');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Name: is too short')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).first().fill('Meidän loppu');
  const phase = page.getByRole('group', { name: 'Phase 1' });
  await phase.getByRole('spinbutton', { name: 'Length in minutes' }).fill('9');
  await page.getByRole('button', { name: 'Move down: Phase 1' }).press('Enter');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(own.getByText('Meidän loppu')).toBeVisible();
  await expect(own.getByText('3 sections, 2 phases, 11 min')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Actions: Meidän loppu' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save as a file' }).click();
  const file = await (await saving).path();
  expect(await readFile(file, 'utf8')).toContain('"talkoot-template"');

  await page.getByRole('button', { name: 'Actions: Meidän loppu' }).click();
  await page.getByRole('menuitem', { name: 'Delete the template' }).click();
  await expect(own.getByText('Meidän loppu')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(own.getByText('Meidän loppu')).toHaveCount(1);

  const chooser = page.locator('input[type=file]');
  await chooser.setInputFiles(file);
  await expect(own.getByText('Meidän loppu')).toHaveCount(2);
  const buffer = Buffer.from(JSON.stringify(BROKEN));
  await chooser.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
  await expect(page.getByText('Sections › 1 › Question: is of the wrong kind.')).toBeVisible();
  await expectAccessible(page);
});

test('the phases of a template come to the programme', async ({ browser, server }) => {
  const page = await openPage(browser, 'phone');
  await arriveByLink(page, demoLinks(server.output()).facilitator, 'Kaisa');
  await page.getByRole('button', { name: 'Add a board' }).click();
  await page.getByRole('searchbox', { name: 'Search templates' }).fill('purjevene');
  await page.getByRole('radio', { name: 'Purjevene' }).check();
  await expectAccessible(page);
  await expect(
    page.getByRole('checkbox', { name: 'Add the phases to the programme' }),
  ).toBeChecked();
  await page.getByRole('button', { name: 'Add the board' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Purjevene' })).toBeVisible();
});

test('a suggested topic becomes a table with one click', async ({ browser, server }) => {
  const page = await openPage(browser);
  await arriveByLink(page, demoLinks(server.output()).facilitator, 'Kaisa');
  await page.getByRole('button', { name: 'Add a board' }).click();
  await page.getByRole('radio', { name: /^Aihe-ehdotukset/ }).check();
  await page.getByRole('button', { name: 'Add the board' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Aihe-ehdotukset/ })).toBeVisible();
  await writeNote(page, 'Tästä haluaisin puhua', 'Etävastaanotto');
  const note = noteWith(page, 'Etävastaanotto');
  await expect(note.getByRole('button', { name: 'Make it a theme' })).toBeVisible();
  await note.getByRole('button', { name: 'Make it a table' }).click();
  await expect(page.getByText('Etävastaanotto is now a table.').first()).toBeVisible();
  await expectAccessible(page);
});
