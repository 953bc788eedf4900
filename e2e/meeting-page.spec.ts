import { arriveByLink } from './support/arrive.ts';
import { type Browser, expect, type Locator, type Page } from 'playwright/test';
import { openPage } from './support/browser.ts';
import { demoLinks } from './support/demo-links.ts';
import { test } from './support/fixtures.ts';
import type { Role } from './support/http.ts';
import type { ServerProcess } from './support/server-process.ts';

/** A facilitator's tools on the meeting's page, and what the others see of them. */
const BOARD = 'Lapset, nuoret ja perheet';

const visit = async (
  browser: Browser,
  server: ServerProcess,
  { role, name }: { readonly role: Role; readonly name: string },
): Promise<Page> => {
  const page = await openPage(browser);
  await arriveByLink(page, demoLinks(server.output())[role], name);
  await expect(page.getByRole('heading', { name: 'Boards', exact: true })).toBeVisible();
  return page;
};

const board = (page: Page, title = BOARD): Locator =>
  page.getByRole('link', { name: title, exact: true });

const titles = (page: Page): Locator =>
  page.getByRole('region', { name: 'Boards', exact: true }).getByRole('heading', { level: 3 });

const choose = async (page: Page, entry: string, title = BOARD): Promise<void> => {
  await page.getByRole('button', { name: `Actions: ${title}`, exact: true }).click();
  await page.getByRole('menuitem', { name: entry }).click();
};

test('a hidden board is gone for participants at once, and comes back', async ({
  browser,
  server,
}) => {
  const kaisa = await visit(browser, server, { role: 'facilitator', name: 'Kaisa' });
  const anna = await visit(browser, server, { role: 'participant', name: 'Anna' });
  await expect(board(anna)).toBeVisible();

  await choose(kaisa, 'Hide from participants');
  const tile = kaisa.getByRole('article').filter({ has: board(kaisa) });
  await expect(tile.getByText('hidden', { exact: true })).toBeVisible();
  await expect(board(anna)).toHaveCount(0);

  await choose(kaisa, 'Show when the meeting is open');
  await expect(board(anna)).toBeVisible();
});

test('a removed board is brought back from the toast and from the list', async ({
  browser,
  server,
}) => {
  const kaisa = await visit(browser, server, { role: 'facilitator', name: 'Kaisa' });
  await choose(kaisa, 'Remove the board');
  await expect(board(kaisa)).toHaveCount(0);
  await kaisa.getByRole('button', { name: 'Undo' }).click();
  await expect(board(kaisa)).toBeVisible();

  await choose(kaisa, 'Remove the board');
  await kaisa.getByText('1 removed board').click();
  await kaisa.getByRole('button', { name: `Restore the board ${BOARD}` }).click();
  await expect(board(kaisa)).toBeVisible();
});

test('boards are put in order by keys alone, for everybody', async ({ browser, server }) => {
  const kaisa = await visit(browser, server, { role: 'facilitator', name: 'Kaisa' });
  const anna = await visit(browser, server, { role: 'participant', name: 'Anna' });
  await expect(titles(kaisa).nth(1)).toHaveText(BOARD);

  await kaisa.getByRole('button', { name: `Move the board ${BOARD}` }).focus();
  await kaisa.keyboard.press('Space');
  await expect(kaisa.getByText(`${BOARD}: place 2 of 5`)).toBeAttached();
  await kaisa.keyboard.press('ArrowRight');
  await expect(kaisa.getByText(`${BOARD}: place 3 of 5`)).toBeAttached();
  await kaisa.keyboard.press('Space');
  for (const page of [kaisa, anna]) await expect(titles(page).nth(2)).toHaveText(BOARD);
});

test('a board begins from a template that was seen first', async ({ browser, server }) => {
  const kaisa = await visit(browser, server, { role: 'facilitator', name: 'Kaisa' });
  await kaisa.getByRole('button', { name: 'Add a board' }).click();
  const choice = kaisa.getByRole('radio', { name: 'Ennen, aikana, jälkeen' });
  await kaisa.getByRole('searchbox', { name: 'Search templates' }).fill('jälkeen');
  await expect(kaisa.getByRole('radio')).toHaveCount(1);
  await choice.check();
  const preview = kaisa.getByRole('region', { name: 'The template Ennen, aikana, jälkeen' });
  await expect(preview.getByRole('heading', { name: 'Phases 40 min' })).toBeVisible();
  await expect(preview.getByText('Käännekohdat')).toBeVisible();
  await kaisa.getByRole('textbox', { name: 'Name of the board' }).fill('Kokeilumme');
  await kaisa.getByRole('button', { name: 'Add the board' }).click();
  await expect(kaisa.getByRole('heading', { level: 1, name: 'Kokeilumme' })).toBeVisible();
});

test('a new title and state reach everybody without a reload', async ({ browser, server }) => {
  const kaisa = await visit(browser, server, { role: 'facilitator', name: 'Kaisa' });
  const anna = await visit(browser, server, { role: 'participant', name: 'Anna' });
  await kaisa.getByRole('button', { name: /^Actions: Verkkoklinikka/ }).click();
  await kaisa.getByRole('menuitem', { name: 'Edit the meeting' }).click();
  await kaisa.getByRole('textbox', { name: 'Name of the meeting' }).fill('Syysklinikka');
  await kaisa.getByRole('button', { name: 'Save' }).click();
  for (const page of [kaisa, anna])
    await expect(page.getByRole('heading', { level: 1, name: 'Syysklinikka' })).toBeVisible();

  await kaisa.getByRole('button', { name: 'Change the state' }).click();
  await kaisa.getByRole('radio', { name: /^Closed for additions/ }).check();
  await kaisa.getByRole('dialog').getByRole('button', { name: 'Change the state' }).click();
  await expect(anna.getByText('nobody can write on them any more')).toBeVisible();
  await expect(anna.getByText('read only').first()).toBeVisible();
});

test('a facilitator looks as a participant, without a trace', async ({ browser, server }) => {
  const kaisa = await visit(browser, server, { role: 'facilitator', name: 'Kaisa' });
  await choose(kaisa, 'Hide from participants');
  await kaisa.getByRole('button', { name: /^Actions: Verkkoklinikka/ }).click();
  await kaisa.getByRole('menuitem', { name: 'View as a participant' }).click();
  await kaisa.waitForURL('**/look');
  await expect(kaisa.getByText('You see the meeting as a participant sees it')).toBeVisible();
  await expect(board(kaisa)).toHaveCount(0);
  await kaisa.getByRole('link', { name: 'Back to facilitating' }).click();
  await expect(board(kaisa)).toBeVisible();
});

test('after a renewed link the stranger is out within a second, and the others stay', async ({
  browser,
  server,
}) => {
  const kaisa = await visit(browser, server, { role: 'facilitator', name: 'Kaisa' });
  const colleague = await visit(browser, server, { role: 'facilitator', name: 'Maija' });
  const stranger = await visit(browser, server, { role: 'facilitator', name: 'Nobody knows' });

  await kaisa.getByRole('button', { name: 'Links and code' }).click();
  await kaisa.getByRole('button', { name: 'Actions: Link for facilitators' }).click();
  await kaisa.getByRole('menuitem', { name: 'Replace with a new one' }).click();
  await kaisa.getByRole('radio', { name: /^Everyone who came by it/ }).check();
  await kaisa.getByRole('checkbox', { name: /Maija/ }).check();
  await kaisa.getByRole('button', { name: 'Replace with a new one' }).click();
  await expect(kaisa.getByRole('dialog')).toHaveCount(1);

  await expect(stranger.getByRole('heading', { name: 'Page not found' })).toBeVisible({
    timeout: 2000,
  });
  for (const page of [kaisa, colleague]) {
    await page.reload();
    await expect(page.getByRole('button', { name: 'Add a board' })).toBeVisible();
  }
});
