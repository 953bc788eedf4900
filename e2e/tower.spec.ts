import { type Browser, expect, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { expectAccessibleInBothThemes, expectNoSidewaysScroll } from './support/axe.ts';
import { openPage, writeNote } from './support/browser.ts';
import { command } from './support/command.ts';
import { type Divided, divide } from './support/divide.ts';
import { test } from './support/fixtures.ts';
import { goTo } from './support/keyboard.ts';
import type { ServerProcess } from './support/server-process.ts';
import { takeBack } from './support/take-back.ts';

/** All groups at once, as facilitators see them. */
const PREPARED = 'Lapset, nuoret ja perheet';
const SECTION = 'Mikä toimii?';

type Day = Divided & {
  readonly kaisa: Page;
  readonly meetingId: string;
  readonly url: string;
  readonly board: (group: number) => string;
};

/** Kaisa has divided the meeting into two groups and opened them. */
const begin = async (
  browser: Browser,
  server: ServerProcess,
  locale = 'en-GB',
  isOpen = true,
): Promise<Day> => {
  const kaisa = await openPage(browser, 'desktop', locale);
  const { meetingId } = await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa' });
  const groups = ['Lapset A', 'Lapset B'];
  const divided = await divide(kaisa, { meetingId, board: PREPARED, groups });
  const { breakout } = divided;
  if (isOpen) await command(kaisa, meetingId, { type: 'group.open', breakout });
  const url = `${server.url}/m/${meetingId}`;
  return {
    ...divided,
    kaisa,
    meetingId,
    url,
    board: (group) => `${url}/participant/b/${divided.groups[group]?.board ?? ''}`,
  };
};

/** Somebody takes part, and is in a group. */
const joinGroup = async (
  browser: Browser,
  server: ServerProcess,
  { day, name, group }: { day: Day; name: string; group: number },
): Promise<Page> => {
  const page = await openPage(browser);
  await arrive(page, server, { as: 'participant', name });
  await command(page, day.meetingId, { type: 'group.choose', group: day.groups[group]?.group });
  await page.goto(day.board(group));
  await page.getByRole('heading', { level: 2, name: SECTION }).waitFor();
  return page;
};

const openTower = async ({ kaisa, url, breakout }: Day): Promise<void> => {
  await kaisa.goto(`${url}/facilitator/tower?breakout=${breakout}`);
  await kaisa.getByRole('article', { name: 'Lapset A' }).waitFor();
};

const card = (page: Page, name: string) => page.getByRole('article', { name });

test('shows people, words, hands and who writes, as they happen', async ({ browser, server }) => {
  const day = await begin(browser, server);
  const { kaisa } = day;
  const anna = await joinGroup(browser, server, { day, name: 'Anna', group: 0 });
  const bertta = await joinGroup(browser, server, { day, name: 'Bertta', group: 1 });
  await openTower(day);
  await expect(kaisa.getByText('2 people', { exact: true })).toBeVisible();
  const first = card(kaisa, 'Lapset A');
  await expect(first.getByText('1 person, 1 on the board')).toBeVisible();
  await expect(first.getByRole('list', { name: 'In the group' })).toHaveText('Anna');
  const sheets = await first.locator('rect').count();
  expect(sheets).toBeGreaterThan(0);

  await writeNote(anna, SECTION, 'Neuvola avaa iltavastaanoton');
  await expect(first.getByText('Neuvola avaa iltavastaanoton')).toBeVisible();
  await expect(first.locator('rect')).toHaveCount(sheets + 1);

  await anna.getByRole('textbox', { name: `New note in the section ${SECTION}` }).fill('Ja');
  await expect(first.getByText('1 writing')).toBeVisible();
  await expect(kaisa.getByText('writing 1', { exact: true })).toBeVisible();

  await bertta.getByRole('button', { name: 'Raise hand' }).click();
  await bertta.getByRole('button', { name: 'Ready', exact: true }).click();
  const second = card(kaisa, 'Lapset B');
  await expect(second.getByRole('list', { name: '1 hand up' })).toContainText('Bertta');
  await expect(kaisa.getByText('ready 1', { exact: true })).toBeVisible();
  await expect(kaisa.getByRole('article').first()).toContainText('Lapset A');
  await kaisa.getByRole('button', { name: 'Sort by need' }).click();
  await expect(kaisa.getByRole('article').first()).toContainText('Lapset B');
  await kaisa.getByRole('button', { name: 'Original order' }).click();
  await expect(kaisa.getByRole('article').first()).toContainText('Lapset A');
  await second.getByRole('button', { name: 'Lower the hand of Bertta' }).click();
  await expect(bertta.getByRole('button', { name: 'Raise hand' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

test('what is done for all groups reaches them, and can be taken back', async ({
  browser,
  server,
}) => {
  const day = await begin(browser, server);
  const { kaisa } = day;
  const anna = await joinGroup(browser, server, { day, name: 'Anna', group: 0 });
  const bertta = await joinGroup(browser, server, { day, name: 'Bertta', group: 1 });
  await openTower(day);

  await kaisa.getByRole('button', { name: 'Message to Lapset A' }).click();
  await kaisa.getByRole('textbox', { name: 'Message' }).fill('Ottakaa vielä yksi näkökulma');
  await kaisa.getByRole('button', { name: 'Send' }).click();
  await expect(anna.getByText('Ottakaa vielä yksi näkökulma', { exact: true })).toBeVisible();
  await takeBack(kaisa, 'The message was sent to Lapset A.');
  await expect(anna.getByText('Ottakaa vielä yksi näkökulma', { exact: true })).toHaveCount(0);
  await kaisa.getByRole('button', { name: 'Message to all' }).click();
  await kaisa.getByRole('textbox', { name: 'Message' }).fill('Kahvi on katettu');
  await kaisa.getByRole('button', { name: 'Send' }).click();
  for (const page of [anna, bertta]) {
    await expect(page.getByText('Kahvi on katettu', { exact: true })).toBeVisible();
  }
  // What was told to one group is told to no other.
  await expect(bertta.getByText('Ottakaa vielä yksi näkökulma', { exact: true })).toHaveCount(0);

  const timer = (page: Page) => page.getByRole('timer', { name: 'Time left' });
  await kaisa.getByRole('button', { name: 'Start the timer' }).click();
  await kaisa.getByRole('menuitem', { name: '5 minutes', exact: true }).click();
  await expect(timer(anna)).toHaveText(/^(5:00|4:\d\d)$/);
  await kaisa.getByRole('button', { name: '+2 min for all' }).click();
  await expect(timer(anna)).toHaveText(/^(7:00|6:\d\d)$/);
  await takeBack(kaisa, 'Everybody got 2 minutes more.');
  await expect(timer(anna)).toHaveText(/^(5:00|4:\d\d)$/);
  await kaisa.getByRole('button', { name: 'Pause the timer' }).click();
  await expect(timer(anna)).toContainText('paused');
  await kaisa.getByRole('button', { name: 'Put the timer away' }).click();
  await expect(timer(anna)).toHaveCount(0);
  await takeBack(kaisa, 'The timer was put away.');
  await expect(timer(anna)).toContainText('paused');

  await kaisa.getByRole('button', { name: 'Bring everyone back' }).click();
  await expect(anna.getByText(/^Groups are brought back: \d/)).toBeVisible();
  await takeBack(kaisa, 'Everyone was asked back.');
  await expect(kaisa.getByRole('button', { name: 'Bring everyone back' })).toBeVisible();
});

test('is found on the meeting’s page by facilitators only; groups are opened from it and visited', async ({
  browser,
  server,
}) => {
  const day = await begin(browser, server, 'en-GB', false);
  const { kaisa, url } = day;
  const anna = await openPage(browser);
  await arrive(anna, server, { as: 'participant', name: 'Anna' });
  await expect(anna.getByRole('link', { name: 'The groups right now' })).toHaveCount(0);
  await anna.goto(`${url}/participant/tower`);
  await expect(anna.getByText('Only facilitators see all groups at once.')).toBeVisible();

  await kaisa.reload();
  await kaisa.getByRole('link', { name: 'The groups right now' }).first().click();
  await expect(kaisa.getByRole('heading', { level: 1 })).toHaveText('The groups right now');
  // The sample's day has groups of its own, which come first.
  await openTower(day);
  await kaisa.getByRole('button', { name: 'Open the groups' }).click();
  const question = kaisa.getByRole('dialog', { name: 'Open 2 groups?' });
  await question.getByRole('button', { name: 'Open the groups' }).click();
  await expect(kaisa.getByRole('button', { name: 'Bring everyone back' })).toBeVisible();
  await kaisa.getByRole('link', { name: 'Lapset B' }).click();
  await kaisa.getByRole('heading', { level: 1, name: 'Lapset B' }).waitFor();
  await kaisa.getByRole('link', { name: 'The groups right now' }).click();
  await expect(kaisa.getByRole('heading', { level: 1 })).toHaveText('The groups right now');
  await kaisa.getByRole('article', { name: 'Lapset A' }).waitFor();
  await kaisa.getByRole('link', { name: 'Move people, add a group' }).click();
  await kaisa.waitForURL(`**/groups/${day.breakout}`);
});

test('is used by keys alone', async ({ browser, server }) => {
  const day = await begin(browser, server);
  const { kaisa } = day;
  const anna = await joinGroup(browser, server, { day, name: 'Anna', group: 0 });
  await anna.getByRole('button', { name: 'Raise hand' }).click();
  await openTower(day);
  await kaisa.getByRole('list', { name: '1 hand up' }).waitFor();
  await goTo(kaisa, kaisa.getByRole('button', { name: 'Sort by need' }));
  await kaisa.keyboard.press('Enter');
  await goTo(kaisa, kaisa.getByRole('button', { name: 'Lower the hand of Anna' }));
  await kaisa.keyboard.press('Enter');
  await expect(kaisa.getByRole('list', { name: '1 hand up' })).toHaveCount(0);
  const message = kaisa.getByRole('button', { name: 'Message to all' });
  await goTo(kaisa, message);
  await kaisa.keyboard.press('Enter');
  await expect(kaisa.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await kaisa.keyboard.press('Escape');
  await expect(message).toBeFocused();
  await goTo(kaisa, kaisa.getByRole('button', { name: 'Start the timer' }));
  await kaisa.keyboard.press('Enter');
  await expect(kaisa.getByRole('menuitem').first()).toBeFocused();
  await kaisa.keyboard.press('Enter');
  await expect(kaisa.getByRole('timer', { name: 'Time left' })).toHaveText(/^(3:00|2:\d\d)$/);
});

test('is accessible, on a laptop and a phone, in Finnish', async ({ browser, server }) => {
  const day = await begin(browser, server, 'fi-FI');
  const { kaisa } = day;
  await command(kaisa, day.meetingId, { type: 'timer.start', seconds: 600 });
  const anna = await joinAs(browser, server, day);
  await command(anna, day.meetingId, { type: 'hand.raise' });
  await openTower(day);
  await kaisa.getByRole('article').getByRole('list').first().waitFor();
  for (const width of [1280, 390]) {
    await kaisa.setViewportSize({ width, height: 800 });
    await expectAccessibleInBothThemes(kaisa);
  }
  await kaisa.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(kaisa);
});

/** Somebody who is in the first group and on no board, so that no language matters. */
const joinAs = async (browser: Browser, server: ServerProcess, day: Day): Promise<Page> => {
  const page = await openPage(browser);
  await arrive(page, server, { as: 'participant', name: 'Anna' });
  await command(page, day.meetingId, { type: 'group.choose', group: day.groups[0]?.group });
  return page;
};
