import { type Browser, expect, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { expectAccessibleInBothThemes, expectNoSidewaysScroll } from './support/axe.ts';
import { noteWith, openPage, writeNote } from './support/browser.ts';
import { command } from './support/command.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { type Divided, divide } from './support/divide.ts';
import { test } from './support/fixtures.ts';
import type { ServerProcess } from './support/server-process.ts';
import { takeBack } from './support/take-back.ts';

/** Groups tell the others, and everybody's view follows; notes are lifted to the plenary. */
const PREPARED = 'Lapset, nuoret ja perheet';
const SECTION = 'Mikä toimii?';
const BOX = `New note in the section ${SECTION}`;

type Day = Divided & { readonly kaisa: Page; readonly meetingId: string; readonly url: string };

const begin = async (browser: Browser, server: ServerProcess, locale?: string): Promise<Day> => {
  const kaisa = await openPage(browser, 'desktop', locale);
  const { meetingId } = await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa' });
  const groups = ['Lapset A', 'Lapset B'];
  const divided = await divide(kaisa, { meetingId, board: PREPARED, groups, plenary: NEEDS_BOARD });
  await command(kaisa, meetingId, { type: 'group.open', breakout: divided.breakout });
  return { ...divided, kaisa, meetingId, url: `${server.url}/m/${meetingId}` };
};

const openGroup = async (page: Page, { url, groups }: Day, group: number): Promise<void> => {
  await page.goto(`${url}/participant/b/${groups[group]?.board ?? ''}`);
  await page.getByRole('heading', { level: 2, name: SECTION }).waitFor();
};

/** Somebody at the board of their group. */
const joinGroup = async (
  browser: Browser,
  server: ServerProcess,
  { day, name, group }: { day: Day; name: string; group: number },
): Promise<Page> => {
  const page = await openPage(browser);
  await arrive(page, server, { as: 'participant', name });
  await command(page, day.meetingId, { type: 'group.choose', group: day.groups[group]?.group });
  await openGroup(page, day, group);
  return page;
};

const view = (page: Page, group: string) => page.getByRole('dialog', { name: group });

const start = async ({ kaisa, url }: Day): Promise<void> => {
  await kaisa.goto(`${url}/facilitator/tower`);
  await kaisa.getByRole('button', { name: 'Report-back' }).click();
  await kaisa.getByRole('button', { name: 'Start the report-back' }).click();
  await view(kaisa, 'Lapset A').waitFor();
};

test('everybody’s view follows, wherever they are, and goes back to where it was', async ({
  browser,
  server,
}) => {
  const day = await begin(browser, server);
  const { kaisa, url } = day;
  const anna = await joinGroup(browser, server, { day, name: 'Anna', group: 0 });
  await writeNote(anna, SECTION, 'Neuvola avaa iltavastaanoton');
  await noteWith(anna, 'Neuvola avaa iltavastaanoton')
    .getByRole('button', { name: /^Good/ })
    .click();
  const bertta = await openPage(browser, 'phone');
  await arrive(bertta, server, { as: 'participant', name: 'Bertta' });
  const box = anna.getByRole('textbox', { name: BOX });
  await box.fill('Ja vielä yksi aja');
  await start(day);

  // On the meeting's page nobody is in the middle of anything.
  await expect(view(bertta, 'Lapset A')).toBeVisible();
  await expect(bertta.getByRole('heading', { name: 'Lapset A' })).toBeFocused();
  await expect(view(bertta, 'Lapset A').getByRole('listitem').first()).toContainText(
    'Neuvola avaa iltavastaanoton',
  );
  await expect(view(bertta, 'Lapset A').getByText('1 reaction')).toBeVisible();

  // Anna finishes her sentence.
  await expect(anna.getByText('It opens when you stop writing.')).toBeVisible();
  await expect(box).toBeFocused();
  await anna.keyboard.type('tus');
  await expect(view(anna, 'Lapset A')).toHaveCount(0);
  await anna.keyboard.press('Tab');
  await expect(view(anna, 'Lapset A')).toBeVisible();

  await kaisa.keyboard.press('ArrowRight');
  for (const page of [kaisa, anna, bertta]) await expect(view(page, 'Lapset B')).toBeVisible();
  await expect(bertta.getByRole('heading', { name: 'Lapset B' })).toBeFocused();
  await expect(view(bertta, 'Lapset B').getByText('There are no notes')).toBeVisible();

  // Whoever comes late lands there, and so does a reload.
  const celia = await openPage(browser);
  await arrive(celia, server, { as: 'participant', name: 'Celia' });
  await expect(view(celia, 'Lapset B')).toBeVisible();
  await bertta.reload();
  await expect(view(bertta, 'Lapset B')).toBeVisible();

  await kaisa.getByRole('button', { name: 'End the report-back' }).click();
  for (const page of [anna, bertta, celia]) {
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await expect(box).toHaveValue('Ja vielä yksi ajatus');
  expect(anna.url()).toBe(`${url}/participant/b/${day.groups[0]?.board ?? ''}`);

  await takeBack(kaisa, 'The report-back has ended.');
  for (const page of [kaisa, bertta]) await expect(view(page, 'Lapset B')).toBeVisible();
});

test('anybody may leave and return, over pages too', async ({ browser, server }) => {
  const day = await begin(browser, server);
  const anna = await joinGroup(browser, server, { day, name: 'Anna', group: 0 });
  await start(day);
  await anna.getByRole('button', { name: 'Back to what I was doing' }).click();
  await expect(anna.getByRole('dialog')).toHaveCount(0);
  await writeNote(anna, SECTION, 'Kirjoitan silti');
  await expect(noteWith(anna, 'Kirjoitan silti')).toBeVisible();
  await anna.getByRole('link', { name: 'Meeting', exact: true }).click();
  await anna.waitForURL('**/participant');
  await expect(anna.getByText('Now reporting: Lapset A.', { exact: false }).first()).toBeVisible();
  await expect(anna.getByRole('dialog')).toHaveCount(0);
  await anna.getByRole('button', { name: 'Return to the report-back' }).click();
  await expect(view(anna, 'Lapset A')).toBeVisible();
  await expect(view(anna, 'Lapset A').getByText('Kirjoitan silti')).toBeVisible();
  await anna.keyboard.press('Escape');
  await expect(anna.getByRole('dialog')).toHaveCount(0);
});

test('notes are lifted by their group, not by visitors; they say where they come from and lead there', async ({
  browser,
  server,
}) => {
  const day = await begin(browser, server);
  const anna = await joinGroup(browser, server, { day, name: 'Anna', group: 0 });
  await writeNote(anna, SECTION, 'Nostetaan tämä');
  const bertta = await joinGroup(browser, server, { day, name: 'Bertta', group: 1 });
  await openGroup(bertta, day, 0);
  await noteWith(bertta, 'Nostetaan tämä').getByRole('button', { name: 'Note actions' }).click();
  await expect(bertta.getByRole('menuitem').first()).toBeVisible();
  await expect(bertta.getByRole('menuitem', { name: 'Lift to the plenary board' })).toHaveCount(0);
  await noteWith(anna, 'Nostetaan tämä').getByRole('button', { name: 'Note actions' }).click();
  await anna.getByRole('menuitem', { name: 'Lift to the plenary board' }).click();
  await anna.getByRole('link', { name: 'Show it' }).click();
  await anna.getByRole('heading', { level: 1, name: NEEDS_BOARD }).waitFor();
  const copy = noteWith(anna, 'Nostetaan tämä');
  await expect(copy).toBeVisible();
  await copy.getByRole('link', { name: 'from group Lapset A' }).click();
  await anna.getByRole('heading', { level: 1, name: 'Lapset A' }).waitFor();
  await expect(noteWith(anna, 'Nostetaan tämä')).toBeFocused();
});

test('facilitators lift notes in the report-back, and take it back', async ({
  browser,
  server,
}) => {
  // Two long looks by axe at a full board.
  test.slow();
  const day = await begin(browser, server);
  const { kaisa, url } = day;
  const anna = await joinGroup(browser, server, { day, name: 'Anna', group: 0 });
  await writeNote(anna, SECTION, 'Nostetaan tämä');
  await writeNote(anna, SECTION, 'Tämä jää ylös');
  await start(day);
  const lift = (text: string) =>
    kaisa.getByRole('button', { name: `Lift to the plenary board: ${text}` });
  await lift('Tämä jää ylös').click();
  await lift('Nostetaan tämä').click();
  await kaisa.getByRole('button', { name: 'Undo lifting: Nostetaan tämä' }).click();
  await expect(lift('Nostetaan tämä')).toBeVisible();
  await kaisa.getByRole('button', { name: 'End the report-back' }).click();

  await kaisa.goto(`${url}/facilitator`);
  await kaisa.getByRole('link', { name: NEEDS_BOARD }).first().click();
  await expect(noteWith(kaisa, 'Tämä jää ylös').getByText('from group Lapset A')).toBeVisible();
  await expect(noteWith(kaisa, 'Nostetaan tämä')).toHaveCount(0);
  await expectAccessibleInBothThemes(kaisa);
});

test('is accessible to everybody, in Swedish', async ({ browser, server }) => {
  const day = await begin(browser, server, 'sv-FI');
  const { kaisa, meetingId, breakout } = day;
  const anna = await openPage(browser, 'phone', 'sv-FI');
  await arrive(anna, server, { as: 'participant', name: 'Anna' });
  await command(kaisa, meetingId, { type: 'report.start', breakout });
  for (const page of [kaisa, anna]) {
    await view(page, 'Lapset A').waitFor();
    await expectAccessibleInBothThemes(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  }
});
