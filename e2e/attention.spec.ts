import { type Browser, expect, type Locator, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import {
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoSidewaysScroll,
} from './support/axe.ts';
import { noteWith, openPage, type Size, writeNote } from './support/browser.ts';
import { command } from './support/command.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';
import type { ServerProcess } from './support/server-process.ts';
import { takeBack } from './support/take-back.ts';

/** What a facilitator shows reaches everybody, and never tears anybody out of a sentence. */
const FIRST = 'Asiakkaat ja asukkaat';
const LAST = 'Ammattilaiset';
const IMPORTED = 'Kokemusasiantuntijat mukaan jo silloin';

type Guest = { readonly name: string; readonly board?: string; readonly size?: Size };

const lead = async (browser: Browser, server: ServerProcess) => {
  const kaisa = await openPage(browser);
  const { meetingId } = await arrive(kaisa, server, {
    as: 'facilitator',
    name: 'Kaisa',
    board: NEEDS_BOARD,
  });
  return { kaisa, meetingId };
};

const guest = async (
  browser: Browser,
  server: ServerProcess,
  { name, size, ...where }: Guest,
): Promise<Page> => {
  const page = await openPage(browser, size);
  await arrive(page, server, { as: 'participant', name, ...where });
  return page;
};

const choose = async (opener: Locator, page: Page, item: string): Promise<void> => {
  const entry = page.getByRole('menuitem', { name: item, exact: true });
  // A menu has what there was when it opened, and what the meeting adds comes after the board.
  await expect(async () => {
    if ((await page.getByRole('menu').count()) > 0) await page.keyboard.press('Escape');
    await opener.click();
    await expect(entry).toBeVisible({ timeout: 1000 });
  }).toPass();
  await entry.click();
};

const sectionMenu = (page: Page, section: string): Locator =>
  page.getByRole('button', { name: `Section actions: ${section}` });

const noteMenu = (page: Page, text: string): Locator =>
  noteWith(page, text).getByRole('button', { name: 'Note actions' });

const heading = (page: Page, section: string): Locator =>
  page.getByRole('heading', { level: 2, name: section });

const box = (page: Page, section: string): Locator =>
  page.getByRole('textbox', { name: `New note in the section ${section}` });

test('an invitation is followed or not, and nobody is moved', async ({ browser, server }) => {
  const { kaisa } = await lead(browser, server);
  const anna = await guest(browser, server, { name: 'Anna' });
  const bertta = await guest(browser, server, { name: 'Bertta' });
  const meetingPage = anna.url();
  await choose(sectionMenu(kaisa, LAST), kaisa, 'Ask everyone to look here');

  for (const page of [anna, bertta])
    await expect(
      page.getByText(`Kaisa asks you to look at the board “${NEEDS_BOARD}”.`).first(),
    ).toBeVisible();
  await expect(kaisa.getByText('2 of 2 have seen it')).toBeVisible();
  expect(anna.url()).toBe(meetingPage);

  await bertta.getByRole('button', { name: 'Not now' }).click();
  await expect(bertta.getByRole('button', { name: 'Not now' })).toHaveCount(0);
  expect(bertta.url()).toBe(meetingPage);

  await anna.getByRole('button', { name: 'Go there' }).click();
  await expect(heading(anna, LAST)).toBeFocused();
  await expect(heading(anna, LAST)).toBeInViewport();

  await kaisa.getByRole('button', { name: 'Release' }).click();
  await anna.getByRole('button', { name: 'Go back' }).click();
  await expect(anna).toHaveURL(meetingPage);
});

test('everybody is brought, but never out of a text', async ({ browser, server }) => {
  const { kaisa } = await lead(browser, server);
  const anna = await guest(browser, server, { name: 'Anna' });
  const bertta = await guest(browser, server, { name: 'Bertta', board: NEEDS_BOARD });
  const celia = await guest(browser, server, { name: 'Celia', board: NEEDS_BOARD, size: 'phone' });
  await box(bertta, FIRST).fill('Kesken oleva aja');
  await choose(sectionMenu(kaisa, LAST), kaisa, 'Bring everyone here');

  await expect(heading(anna, LAST)).toBeFocused();
  await expect(heading(celia, LAST)).toBeVisible();
  await expect(heading(celia, LAST)).toBeFocused();
  await expectNoSidewaysScroll(celia);

  await expect(bertta.getByText('You follow when you stop writing.')).toBeVisible();
  await expect(box(bertta, FIRST)).toBeFocused();
  await bertta.keyboard.type('tus');
  await expect(box(bertta, FIRST)).toHaveValue('Kesken oleva ajatus');
  await expect(box(bertta, FIRST)).toBeFocused();
  await bertta.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await expect(heading(bertta, LAST)).toBeFocused();
  await expect(box(bertta, FIRST)).toHaveValue('Kesken oleva ajatus');

  // Who comes late lands there; who leaves is left in peace, over a reload too.
  const dora = await guest(browser, server, { name: 'Dora' });
  await expect(heading(dora, LAST)).toBeVisible();
  await anna.getByRole('button', { name: 'Leave', exact: true }).click();
  await anna.waitForURL('**/participant');
  await anna.reload();
  await expect(anna.getByRole('button', { name: 'Show me again' })).toBeVisible();
  await anna.getByRole('button', { name: 'Show me again' }).click();
  await expect(heading(anna, LAST)).toBeFocused();

  await expect(kaisa.getByText('4 of 4 have seen it')).toBeVisible();
  await kaisa.getByRole('button', { name: 'Release' }).click();
  await expect(anna.getByText('Kaisa shows everybody')).toHaveCount(0);
});

test('what is held stays before everybody’s eyes, and they can go on writing', async ({
  browser,
  server,
}) => {
  const { kaisa } = await lead(browser, server);
  const anna = await guest(browser, server, { name: 'Anna', board: NEEDS_BOARD, size: 'phone' });
  await choose(sectionMenu(kaisa, LAST), kaisa, 'Bring everyone here');
  await kaisa.getByRole('button', { name: 'Keep everybody here' }).click();
  await expect(anna.getByText('Kaisa keeps everybody at').first()).toBeVisible();
  await expect(heading(anna, LAST)).toBeVisible();
  await expect(anna.getByRole('button', { name: 'Leave', exact: true })).toHaveCount(0);

  await anna.getByRole('button', { name: /^Previous section/ }).click();
  await expect(heading(anna, LAST)).toBeVisible();
  await anna.getByRole('link', { name: 'Back to the meeting page' }).click();
  await expect(heading(anna, LAST)).toBeVisible();
  await writeNote(anna, LAST, 'Kirjoitan silti');
  await expect(noteWith(anna, 'Kirjoitan silti')).toBeVisible();

  await box(anna, LAST).blur();

  // Any facilitator may take over, and whose it was is told.
  const olli = await openPage(browser);
  await arrive(olli, server, { as: 'facilitator', name: 'Olli', board: NEEDS_BOARD });
  // With the bar the menus have what facilitators show.
  await olli.getByRole('button', { name: 'Show to everyone' }).waitFor();
  await choose(sectionMenu(olli, FIRST), olli, 'Bring everyone here');
  await expect(kaisa.getByText('Olli now shows')).toBeVisible();
  await expect(heading(anna, FIRST)).toBeVisible();
});

for (const view of ['Outline', 'Canvas'] as const) {
  test(`a note is found in the ${view.toLowerCase()} too`, async ({ browser, server }) => {
    const { kaisa, meetingId } = await lead(browser, server);
    const anna = await guest(browser, server, { name: 'Anna', board: NEEDS_BOARD });
    await anna.getByRole('radio', { name: view }).check();
    await choose(noteMenu(kaisa, IMPORTED), kaisa, 'Bring everyone here');
    const note = anna.locator('[data-note]').filter({ hasText: IMPORTED });
    await expect(note).toBeInViewport();
    await expect(note).toBeFocused();
    await command(kaisa, meetingId, { type: 'attention.release' });
    await expect(anna.getByText('Kaisa shows everybody')).toHaveCount(0);
  });
}

test('one note is shown large, from note to note, by the keyboard alone', async ({
  browser,
  server,
}) => {
  const { kaisa } = await lead(browser, server);
  await writeNote(kaisa, FIRST, 'Ensimmäinen suuri lappu');
  await writeNote(kaisa, FIRST, 'Toinen suuri lappu');
  const anna = await guest(browser, server, { name: 'Anna' });
  const bertta = await guest(browser, server, {
    name: 'Bertta',
    board: NEEDS_BOARD,
    size: 'phone',
  });
  await box(bertta, FIRST).fill('Kesken');
  await noteMenu(kaisa, 'Ensimmäinen suuri lappu').focus();
  await kaisa.keyboard.press('Enter');
  await kaisa.getByRole('menuitem', { name: 'Show large to everyone' }).press('Enter');

  for (const page of [kaisa, anna])
    await expect(
      page.getByRole('dialog').getByText('Ensimmäinen suuri lappu').first(),
    ).toBeVisible();
  await expect(box(bertta, FIRST)).toBeFocused();
  await expect(bertta.getByText('It opens when you stop writing.')).toBeVisible();
  await bertta.getByRole('button', { name: 'Show it' }).click();
  await expect(bertta.getByRole('dialog')).toBeVisible();
  await expectAccessible(anna);
  await expectAccessible(bertta);
  await expectNoSidewaysScroll(bertta);
  await kaisa.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(kaisa);

  await kaisa.keyboard.press('ArrowLeft');
  for (const page of [kaisa, anna])
    await expect(page.getByRole('dialog').getByText('Toinen suuri lappu').first()).toBeVisible();

  // Who closes it is not disturbed by the next note.
  await bertta.keyboard.press('Escape');
  await expect(bertta.getByRole('dialog')).toHaveCount(0);
  await kaisa.keyboard.press('ArrowRight');
  await expect(anna.getByRole('dialog').getByText('Ensimmäinen suuri lappu').first()).toBeVisible();
  await expect(bertta.getByRole('dialog')).toHaveCount(0);
  await bertta.getByRole('button', { name: 'Show it' }).click();
  await expect(bertta.getByRole('dialog').getByText('Ensimmäinen').first()).toBeVisible();

  await kaisa.getByRole('button', { name: 'Stop showing' }).click();
  for (const page of [kaisa, anna, bertta]) await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(box(bertta, FIRST)).toHaveValue('Kesken');
  await anna.getByRole('button', { name: 'Go back' }).click();
  await anna.waitForURL('**/participant');
});

test('a tab behind the video window calls, and has not seen it before it is looked at', async ({
  browser,
  server,
}) => {
  const { kaisa } = await lead(browser, server);
  const anna = await guest(browser, server, { name: 'Anna', board: NEEDS_BOARD });
  const cover = (hidden: boolean) =>
    anna.evaluate((is) => {
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        get: () => (is ? 'hidden' : 'visible'),
      });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await cover(true);
  await choose(sectionMenu(kaisa, LAST), kaisa, 'Bring everyone here');
  await expect(anna).toHaveTitle(/^● Look here/);
  await expect(anna.locator('link[rel=icon]')).toHaveAttribute('href', '/favicon-call.svg');
  await expect(kaisa.getByText('0 of 1 have seen it')).toBeVisible();
  await cover(false);
  await expect(anna).not.toHaveTitle(/Look here/);
  await expect(anna.locator('link[rel=icon]')).toHaveAttribute('href', '/favicon.svg');
  await expect(kaisa.getByText('1 of 1 have seen it')).toBeVisible();
});

test('a phone that was in the pocket is there within two seconds, its words kept', async ({
  browser,
  server,
}) => {
  const { kaisa } = await lead(browser, server);
  const anna = await guest(browser, server, { name: 'Anna', board: NEEDS_BOARD, size: 'phone' });
  await box(anna, FIRST).fill('Puolikas lappu');
  await anna.context().setOffline(true);
  await choose(sectionMenu(kaisa, LAST), kaisa, 'Bring everyone here');
  await box(anna, FIRST).blur();
  await expect(heading(anna, FIRST)).toBeVisible();
  await anna.context().setOffline(false);
  await anna.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(heading(anna, LAST)).toBeVisible({ timeout: 2000 });
  // Only then has the phone arrived, and may be led elsewhere.
  await expect(anna.getByRole('button', { name: 'Show me again' })).toBeVisible();
  await expect(heading(anna, LAST)).toBeFocused();
  await anna.getByRole('button', { name: /^Previous section/ }).click();
  await expect(box(anna, FIRST)).toHaveValue('Puolikas lappu');
});

test('the bars are accessible in both themes, and as narrow as a phone', async ({
  browser,
  server,
}) => {
  const { kaisa } = await lead(browser, server);
  const anna = await guest(browser, server, { name: 'Anna', board: NEEDS_BOARD, size: 'phone' });
  await choose(sectionMenu(kaisa, LAST), kaisa, 'Bring everyone here');
  await expect(heading(anna, LAST)).toBeVisible();
  for (const page of [kaisa, anna]) {
    await expectAccessibleInBothThemes(page);
    await expectNoSidewaysScroll(page);
  }
});

test('from the facilitators’ bar everybody is brought to the board that is open there', async ({
  browser,
  server,
}) => {
  const { kaisa } = await lead(browser, server);
  const anna = await guest(browser, server, { name: 'Anna' });
  const opener = kaisa.getByRole('button', { name: 'Show to everyone' });
  await choose(opener, kaisa, 'Bring everyone to this board');
  await expect(anna.getByRole('heading', { level: 1, name: NEEDS_BOARD })).toBeVisible();
  await takeBack(kaisa, 'Everybody is taken there.');
  await anna.getByRole('button', { name: 'Go back' }).click();
  await anna.waitForURL('**/participant');
});
