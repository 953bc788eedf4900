import { expect, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { noteWith, openPage, sectionNamed, writeNote } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';
import { isLockedFor } from './support/section-lock.ts';
import { until } from './support/until.ts';

/** The board's page around its views: its dialogs, its notices and its ends. */

const SECTION = 'Asiakkaat ja asukkaat';

const openMenu = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Board menu' }).click();

const fromMenu = async (page: Page, entry: string): Promise<void> => {
  await openMenu(page);
  await page.getByRole('menuitem', { name: entry }).click();
};

const command = async (page: Page, meetingId: string, body: object): Promise<void> => {
  const path = `/api/meetings/${meetingId}/commands`;
  const answer = await page.request.post(new URL(path, page.url()).href, {
    data: body,
    headers: { 'talkoot-as': 'facilitator' },
  });
  expect(answer.ok()).toBe(true);
};

test('a deleted note comes back in its place from the trash', async ({ browser, server }) => {
  const page = await openPage(browser);
  await arrive(page, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await writeNote(page, SECTION, 'Turha lappu');
  const note = noteWith(page, 'Turha lappu');
  await note.getByRole('button', { name: 'Note actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(note).toHaveCount(0);
  await fromMenu(page, 'Trash');
  await page.getByRole('button', { name: 'Restore the note: Turha lappu' }).click();
  await page.keyboard.press('Escape');
  await expect(sectionNamed(page, SECTION).getByText('Turha lappu')).toBeVisible();
});

test('settings reach everybody at once', async ({ browser, server }) => {
  const [kaisa, anna] = [await openPage(browser), await openPage(browser)];
  await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa', board: NEEDS_BOARD });
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  const boxes = anna.getByRole('textbox', { name: /^New note/ });
  await expect(boxes.first()).toBeVisible();

  await fromMenu(kaisa, 'Board settings');
  await kaisa.getByRole('textbox', { name: 'Name of the board' }).fill('Tarpeet');
  await kaisa.getByRole('checkbox', { name: 'Add notes' }).uncheck();
  await kaisa.getByRole('button', { name: 'Save' }).click();

  await expect(anna.getByRole('heading', { level: 1, name: 'Tarpeet' })).toBeVisible();
  await expect(boxes).toHaveCount(0);
});

test('what was written offline into a section that was locked meanwhile is kept, and can be tried again', async ({
  browser,
  server,
}) => {
  const [kaisa, anna] = [await openPage(browser), await openPage(browser)];
  const { token } = await arrive(kaisa, server, {
    as: 'facilitator',
    name: 'Kaisa',
    board: NEEDS_BOARD,
  });
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  const boardId = new URL(kaisa.url()).pathname.split('/').at(-1) ?? '';
  const lock = async (entry: RegExp): Promise<void> => {
    await kaisa.getByRole('button', { name: `Section actions: ${SECTION}` }).click();
    await kaisa.getByRole('menuitem', { name: entry }).click();
  };

  await anna.context().setOffline(true);
  await expect(anna.getByText('No connection')).toBeVisible();
  await writeNote(anna, SECTION, 'Kirjoitettu junassa');
  await expect(anna.getByText('1 change waiting')).toBeVisible();
  await lock(/^Lock/);
  await until(() => isLockedFor(server, token, { boardId, section: SECTION }), {
    what: 'the lock',
  });
  await anna.context().setOffline(false);
  await anna.getByRole('button', { name: 'See the changes' }).click({ timeout: 30_000 });
  const dialog = anna.getByRole('dialog');
  await expect(
    dialog.getByText('The section is locked: only facilitators write in it.'),
  ).toBeVisible();
  await expect(dialog.getByRole('textbox')).toHaveValue('Kirjoitettu junassa');

  await lock(/^Unlock/);
  await expect(noteWith(kaisa, 'Kirjoitettu junassa')).toHaveCount(0);
  await anna.getByRole('button', { name: 'Try again' }).click();
  await expect(noteWith(kaisa, 'Kirjoitettu junassa')).toBeVisible();
});

test('a board follows its meeting: resting it can be read, in preparation it waits', async ({
  browser,
  server,
}) => {
  const [kaisa, anna] = [await openPage(browser), await openPage(browser)];
  const { meetingId } = await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa' });
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });

  await command(kaisa, meetingId, { type: 'meeting.setState', state: 'resting' });
  await expect(anna.getByText('The board is closed for additions')).toBeVisible();
  await expect(anna.getByRole('textbox')).toHaveCount(0);

  await command(kaisa, meetingId, { type: 'meeting.setState', state: 'preparation' });
  await expect(anna.getByRole('heading', { name: 'The board is not open yet' })).toBeVisible();

  await command(kaisa, meetingId, { type: 'meeting.setState', state: 'live' });
  await expect(anna.getByRole('heading', { level: 1, name: NEEDS_BOARD })).toBeVisible({
    timeout: 30_000,
  });
});

test('a facilitator looks as a participant and comes back', async ({ browser, server }) => {
  const page = await openPage(browser);
  await arrive(page, server, { as: 'facilitator', name: 'Kaisa', board: NEEDS_BOARD });
  await fromMenu(page, 'View as a participant');
  await expect(page.getByText('as a participant sees it')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('link', { name: 'Back to facilitating' }).click();
  await expect(page.getByRole('textbox').first()).toBeVisible();
});
