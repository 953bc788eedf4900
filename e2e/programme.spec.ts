import { arriveByLink } from './support/arrive.ts';
import { type Browser, expect, type Locator, type Page } from 'playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { openPage, type Size } from './support/browser.ts';
import { test } from './support/fixtures.ts';
import { createBoard, createMeeting, joinMeeting, type Role } from './support/http.ts';
import type { ServerProcess } from './support/server-process.ts';
import { takeBack } from './support/take-back.ts';

/** The meeting's programme as facilitators write it and everybody reads it. */
test.use({ demo: false });

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

type Links = Readonly<Record<Role, string>>;

/** A meeting that began five minutes ago, to the full minute, with one board. */
const underWay = async (server: ServerProcess): Promise<Links> => {
  const startsAt = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS - 5 * MINUTE_MS;
  const meeting = await createMeeting(server.url, {
    title: 'Verkkoklinikka',
    startsAt,
    endsAt: startsAt + 2 * HOUR_MS,
  });
  const { token } = await joinMeeting(server.url, meeting.keys.facilitator, 'Ohjelma');
  await createBoard(server.url, meeting.id, token, { title: 'Tarpeet' });
  return meeting.links;
};

const visit = async (
  browser: Browser,
  link: string,
  { name, size = 'desktop' }: { readonly name: string; readonly size?: Size },
): Promise<Page> => {
  const page = await openPage(browser, size);
  await arriveByLink(page, link, name);
  // Whoever has one board to go to is taken there.
  if (page.url().includes('/b/')) await page.goto(page.url().replace(/\/b\/.*/, ''));
  await expect(page.getByRole('heading', { name: 'Boards', exact: true })).toBeVisible();
  return page;
};

const programme = (page: Page): Locator => page.getByRole('region', { name: 'Programme' });

const titles = (page: Page): Promise<string[]> =>
  page
    .getByRole('textbox', { name: 'Name of the part' })
    .evaluateAll((inputs) =>
      inputs.map((input) => (input instanceof HTMLInputElement ? input.value : '')),
    );

const begin = async (page: Page, parts: readonly string[]): Promise<void> => {
  await page.getByRole('button', { name: 'Begin the programme' }).click();
  const field = page.getByRole('textbox', { name: 'New part' });
  await expect(field).toBeFocused();
  for (const part of parts) {
    await page.keyboard.type(part);
    await page.keyboard.press('Enter');
  }
  await expect.poll(() => titles(page)).toEqual(parts);
};

const minutes = (page: Page, title: string): Locator =>
  page.getByRole('spinbutton', { name: `Length in minutes: ${title}` });

test('is written with one field and Enter, and everybody reads it at once', async ({
  browser,
  server,
}) => {
  const links = await underWay(server);
  const kaisa = await visit(browser, links.facilitator, { name: 'Kaisa' });
  const anna = await visit(browser, links.participant, { name: 'Anna', size: 'phone' });
  await expect(programme(anna)).toHaveCount(0);

  await begin(kaisa, ['Avaus', 'Teemat', 'Yhteenveto']);
  await minutes(kaisa, 'Teemat').fill('40');
  await kaisa.keyboard.press('Enter');
  await kaisa.getByRole('button', { name: 'Teemat: All together. Change the kind' }).click();
  await kaisa.getByRole('menuitemcheckbox', { name: 'Board' }).click();
  await kaisa.getByRole('button', { name: 'Details: Teemat' }).click();
  await kaisa.getByRole('combobox', { name: 'Board', exact: true }).selectOption('Tarpeet');
  await kaisa.getByRole('textbox', { name: 'Question or instruction' }).fill('Mikä ratkaisee?');
  await expectAccessible(kaisa);
  await kaisa.getByRole('button', { name: 'Done' }).click();

  const part = programme(anna).getByRole('listitem').nth(1);
  await expect(part).toContainText('Teemat');
  await expect(part).toContainText('40 min');
  await expect(part).toContainText('Mikä ratkaisee?');
  await expect(part.getByRole('link', { name: 'Open the board: Tarpeet' })).toBeVisible();
  for (const page of [kaisa, anna]) {
    await expect(programme(page).locator('[aria-current=step]')).toContainText('Avaus');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});

test('says what is now, how long it lasts, and leads there', async ({ browser, server }) => {
  const links = await underWay(server);
  const kaisa = await visit(browser, links.facilitator, { name: 'Kaisa' });
  const anna = await visit(browser, links.participant, { name: 'Anna' });
  await begin(kaisa, ['Avaus', 'Teemat']);
  const now = anna.getByRole('region', { name: 'Now' });
  await expect(now).toContainText(/Now: Avaus \d:\d\d left/);

  // The opening took but three minutes: what comes next is now.
  await minutes(kaisa, 'Avaus').fill('3');
  await kaisa.keyboard.press('Enter');
  await kaisa.getByRole('button', { name: 'Details: Teemat' }).click();
  await kaisa.getByRole('combobox', { name: 'Board', exact: true }).selectOption('Tarpeet');
  await expect(now).toContainText('Now: Teemat');
  await now.getByRole('link', { name: 'Open the board' }).click();
  await expect(anna.getByRole('heading', { level: 1, name: 'Tarpeet' })).toBeVisible();
});

test('is put in order by keys and from menus; what is removed comes back', async ({
  browser,
  server,
}) => {
  const links = await underWay(server);
  const kaisa = await visit(browser, links.facilitator, { name: 'Kaisa' });
  await begin(kaisa, ['Avaus', 'Tauko', 'Ryhmät']);

  await kaisa.getByRole('button', { name: 'Move the part Avaus' }).focus();
  await kaisa.keyboard.press('Space');
  await expect(kaisa.getByText('Avaus: place 1 of 3')).toBeAttached();
  await kaisa.keyboard.press('ArrowDown');
  await expect(kaisa.getByText('Avaus: place 2 of 3')).toBeAttached();
  await kaisa.keyboard.press('Space');
  await expect.poll(() => titles(kaisa)).toEqual(['Tauko', 'Avaus', 'Ryhmät']);

  await kaisa.getByRole('button', { name: 'Actions: Ryhmät', exact: true }).click();
  await kaisa.getByRole('menuitem', { name: 'Move earlier' }).click();
  await expect.poll(() => titles(kaisa)).toEqual(['Tauko', 'Ryhmät', 'Avaus']);

  await kaisa.getByRole('button', { name: 'Actions: Tauko', exact: true }).click();
  await kaisa.getByRole('menuitem', { name: 'Remove from the programme' }).click();
  await expect.poll(() => titles(kaisa)).toEqual(['Ryhmät', 'Avaus']);
  await takeBack(kaisa, 'Tauko was removed from the programme.');
  await expect.poll(() => titles(kaisa)).toEqual(['Tauko', 'Ryhmät', 'Avaus']);

  await programme(kaisa).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => titles(kaisa)).toEqual(['Tauko', 'Avaus', 'Ryhmät']);
  await programme(kaisa).getByRole('button', { name: 'Redo' }).click();
  await expect.poll(() => titles(kaisa)).toEqual(['Tauko', 'Ryhmät', 'Avaus']);
});

test('two facilitators write at once, and neither loses a word', async ({ browser, server }) => {
  const links = await underWay(server);
  const kaisa = await visit(browser, links.facilitator, { name: 'Kaisa' });
  const eero = await visit(browser, links.facilitator, { name: 'Eero' });
  await begin(kaisa, ['Avaus', 'Teemat']);
  await eero.getByRole('button', { name: 'Edit the programme' }).click();
  const title = (page: Page) => page.getByRole('textbox', { name: 'Name of the part' }).first();

  // Eero is in the middle of a word while Kaisa changes another field of the same part.
  await title(eero).fill('Aamun avaus');
  await minutes(kaisa, 'Avaus').fill('25');
  await kaisa.keyboard.press('Enter');
  await expect(minutes(eero, 'Avaus')).toHaveValue('25');
  await expect(title(eero)).toHaveValue('Aamun avaus');
  await eero.keyboard.press('Enter');
  await expect(title(kaisa)).toHaveValue('Aamun avaus');
  await expect(minutes(kaisa, 'Aamun avaus')).toHaveValue('25');

  // Undo takes back one's own, and not what the other wrote.
  await programme(kaisa).getByRole('button', { name: 'Undo' }).click();
  for (const page of [kaisa, eero]) {
    await expect(minutes(page, 'Aamun avaus')).toHaveValue('10');
  }
});

test('a board is open before the meeting and hidden after it, as its part says', async ({
  browser,
  server,
}) => {
  const links = await underWay(server);
  const kaisa = await visit(browser, links.facilitator, { name: 'Kaisa' });
  const anna = await visit(browser, links.participant, { name: 'Anna' });
  await kaisa.getByRole('button', { name: 'Actions: Tarpeet', exact: true }).click();
  await kaisa.getByRole('menuitem', { name: 'Before and after the meeting' }).click();
  await expectAccessible(kaisa);
  await kaisa
    .getByRole('combobox', { name: 'After the meeting' })
    .selectOption('Hidden from participants');
  await kaisa.getByRole('button', { name: 'Close' }).last().click();
  await expect(kaisa.getByText('hidden afterwards')).toBeVisible();
  await expect(anna.getByRole('link', { name: 'Tarpeet' })).toBeVisible();

  await kaisa.getByRole('button', { name: 'Change the state' }).click();
  await kaisa.getByRole('radio', { name: /^Closed for additions/ }).check();
  await kaisa.getByRole('dialog').getByRole('button', { name: 'Change the state' }).click();
  await expect(anna.getByRole('link', { name: 'Tarpeet' })).toHaveCount(0);
});
