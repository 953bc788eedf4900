import { expect, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { openPage, writeNote } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { demoLinks } from './support/demo-links.ts';
import { test } from './support/fixtures.ts';
import { createBoard, createMeeting, joinMeeting, keyOf } from './support/http.ts';
import { wordsOn } from './support/page-words.ts';

/** Finnish, Swedish and English: chosen by the browser, changed by hand, right to the last plural. */
type Spoken = {
  readonly locale: string;
  readonly language: string;
  readonly lead: string;
  readonly day: string;
  readonly clock: RegExp;
  readonly notes: readonly [none: string, one: string, many: string];
  readonly views: readonly string[];
};

const SPOKEN: readonly Spoken[] = [
  {
    locale: 'fi-FI',
    language: 'fi',
    lead: 'Kootaan ajatukset yhteen',
    day: '9. helmikuuta 2031',
    clock: /klo 9\.00/,
    notes: ['ei vielä lappuja', '1 lappu', '14 lappua'],
    views: ['Sarakkeet', 'Vapaa pohja', 'Luettelo'],
  },
  {
    locale: 'sv-SE',
    language: 'sv',
    lead: 'Vi samlar våra tankar',
    day: '9 februari 2031',
    clock: /kl\.? 0?9[.:]00/,
    notes: ['inga lappar än', '1 lapp', '14 lappar'],
    views: ['Kolumner', 'Fri yta', 'Lista'],
  },
  {
    locale: 'en-US',
    language: 'en',
    lead: 'Bringing our thoughts together',
    day: '9 February 2031',
    clock: /0?9:00/,
    notes: ['no notes yet', '1 note', '14 notes'],
    views: ['Columns', 'Canvas', 'Outline'],
  },
];

/** A message's key in a place where its words should be. */
const KEY = /^[a-z]+(-[a-z]+)?\.[a-zA-Z]+(\.[a-zA-Z]+)*$/;

const expectNoKeys = async (page: Page): Promise<void> => {
  expect((await wordsOn(page)).filter((word) => KEY.test(word))).toEqual([]);
};

for (const { locale, language, lead, day, clock, notes, views } of SPOKEN) {
  test(`a browser in ${locale} gets every page in it`, async ({ browser, server }) => {
    const page = await openPage(browser, 'desktop', locale);
    await page.goto(server.url);
    await expect(page.getByRole('heading', { level: 1, name: lead })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const path of [
      '/code',
      '/join',
      '/continue#x',
      '/privacy',
      '/accessibility',
      '/nowhere',
    ]) {
      await page.goto(`${server.url}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoKeys(page);
    }
    await arrive(page, server, { as: 'facilitator', name: 'Kaisa' });
    await expect(page.getByText(notes[2]).first()).toBeVisible();
    await expectNoKeys(page);
    await arrive(page, server, { as: 'facilitator', name: 'Kaisa', board: NEEDS_BOARD });
    for (const name of views) {
      await page.getByRole('radio', { name, exact: true }).check();
      await expect(page.getByText('Kokemusasiantuntijat mukaan jo silloin')).toBeVisible();
      await expectNoKeys(page);
    }
  });

  test(`dates and plurals in ${locale}`, async ({ browser, server }) => {
    const page = await openPage(browser, 'desktop', locale);
    const meeting = await createMeeting(server.url, {
      title: 'Helmikuun klinikka',
      timeZone: 'Europe/Helsinki',
      startsAt: Date.UTC(2031, 1, 9, 7),
      endsAt: Date.UTC(2031, 1, 9, 9),
    });
    await page.goto(meeting.links.participant);
    await expect(page.getByText(day)).toBeVisible();
    await expect(page.getByText(clock)).toBeVisible();

    const key = keyOf(demoLinks(server.output()).facilitator);
    const { token, meetingId } = await joinMeeting(server.url, key, 'Kaisa');
    const board = { title: 'Uusi', template: 'needs-mapping', language: 'fi' };
    await createBoard(server.url, meetingId, token, board);
    await arrive(page, server, { as: 'facilitator', name: 'Maija' });
    const tile = page
      .getByRole('article')
      .filter({ has: page.getByRole('link', { name: 'Uusi' }) });
    await expect(tile.getByText(notes[0])).toBeVisible();
    const writer = await page.context().newPage();
    await arrive(writer, server, { as: 'facilitator', name: 'Maija', board: 'Uusi' });
    await writer.getByRole('textbox').first().fill('Yksi');
    await writer.getByRole('textbox').first().press('Enter');
    await expect(tile.getByText(notes[1])).toBeVisible();
  });
}

test('the language is changed on the spot, and the next visit remembers it', async ({
  browser,
  server,
}) => {
  const page = await openPage(browser, 'desktop', 'de-DE');
  await arrive(page, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await writeNote(page, 'Ammattilaiset', 'Jag skriver på svenska');
  await page.goto(server.url);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'SV – Svenska' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Vi samlar våra tankar' }),
  ).toBeVisible();
  await arrive(page, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await expect(page.getByText('Sparat', { exact: true })).toBeVisible();
  await expect(page.getByText('Jag skriver på svenska')).toBeVisible();
});
