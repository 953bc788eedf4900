import { expect } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { noteWith, openPage, writeNote } from './support/browser.ts';
import { command } from './support/command.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';

/** What each role may do, and what becomes of it while the page is open. */
const SECTION = 'Asiakkaat ja asukkaat';

test('a viewer sees the board live, writes nowhere, and is told why', async ({
  browser,
  server,
}) => {
  const [ville, anna] = [await openPage(browser), await openPage(browser)];
  await arrive(ville, server, { as: 'viewer', name: 'Ville', board: NEEDS_BOARD });
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await expect(ville.getByText('You are here as a viewer')).toBeVisible();

  await writeNote(anna, SECTION, 'Katsojakin näkee tämän');
  await expect(noteWith(ville, 'Katsojakin näkee tämän')).toBeVisible();
  // Names are for those who take part.
  await expect(noteWith(ville, 'Katsojakin näkee tämän').getByText('Anna')).toHaveCount(0);
  for (const view of ['Columns', 'Canvas', 'Outline']) {
    await ville.getByRole('radio', { name: view }).check();
    await expect(ville.getByText('Katsojakin näkee tämän')).toBeVisible();
    await expect(ville.getByRole('textbox')).toHaveCount(0);
    await expect(ville.getByRole('button', { name: 'Note actions' })).toHaveCount(0);
  }
});

test('boards of a meeting in preparation are for facilitators only, and open for all without a reload', async ({
  browser,
  server,
}) => {
  const [kaisa, anna] = [await openPage(browser), await openPage(browser)];
  const { meetingId } = await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa' });
  await arrive(anna, server, { as: 'participant', name: 'Anna' });
  const board = anna.getByRole('link', { name: NEEDS_BOARD, exact: true });
  await expect(board).toBeVisible();

  await command(kaisa, meetingId, { type: 'meeting.setState', state: 'preparation' });
  await expect(board).toHaveCount(0);
  await expect(
    anna.getByText('The boards open on this page when the meeting starts.'),
  ).toBeVisible();
  await expect(kaisa.getByRole('link', { name: NEEDS_BOARD, exact: true })).toBeVisible();

  await kaisa.getByRole('button', { name: 'Open the meeting' }).click();
  await expect(board).toBeVisible();
});

test('after a leaked facilitator link is renewed, the stranger is out of the board within a second', async ({
  browser,
  server,
}) => {
  const pages = [
    await openPage(browser),
    await openPage(browser),
    await openPage(browser),
  ] as const;
  const [kaisa, maija, stranger] = pages;
  const as = 'facilitator';
  const { meetingId } = await arrive(kaisa, server, { as, name: 'Kaisa', board: NEEDS_BOARD });
  const { participantId } = await arrive(maija, server, { as, name: 'Maija', board: NEEDS_BOARD });
  await arrive(stranger, server, { as, name: 'Stranger', board: NEEDS_BOARD });
  for (const page of pages) await expect(page.getByRole('article').first()).toBeVisible();

  await command(kaisa, meetingId, {
    type: 'link.renew',
    role: 'facilitator',
    putOut: true,
    keep: [participantId],
  });
  const out = stranger.getByRole('heading', { name: 'You are no longer in this meeting' });
  await expect(out).toBeVisible({ timeout: 1000 });
  await expect(stranger.getByRole('article')).toHaveCount(0);

  await writeNote(maija, SECTION, 'Me jatkamme');
  await expect(noteWith(kaisa, 'Me jatkamme')).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByRole('article')).toHaveCount(0);
});
