import { arriveByLink } from './support/arrive.ts';
import { type Browser, expect, type Page } from 'playwright/test';
import * as z from 'zod';
import {
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoSidewaysScroll,
} from './support/axe.ts';
import { openPage } from './support/browser.ts';
import { test } from './support/fixtures.ts';
import { createBoard, createMeeting, joinMeeting, sendCommand } from './support/http.ts';
import type { ServerProcess } from './support/server-process.ts';

/** A link that lets one person host a group: made, used, seen and taken away in browsers. */
test.use({ demo: false });

const divided = z.object({ breakout: z.string() });

/** A meeting with two groups, and its facilitator's page of it. */
const prepare = async (browser: Browser, server: ServerProcess): Promise<Page> => {
  const meeting = await createMeeting(server.url, { title: 'Verkkoklinikka' });
  const { token } = await joinMeeting(server.url, meeting.keys.facilitator, 'Ohjelma');
  const command = (body: { type: string; [argument: string]: unknown }) =>
    sendCommand(server.url, meeting.id, token, body);
  const { id: board } = await createBoard(server.url, meeting.id, token, { title: 'Pohja' });
  const groups = [{ title: 'Lapset A' }, { title: 'Lapset B' }];
  const made = await command({ type: 'group.create', title: 'Teemat', board, groups });
  await command({ type: 'group.open', ...divided.parse(made) });
  const page = await openPage(browser);
  await arriveByLink(page, meeting.links.facilitator, 'Kaisa');
  return page;
};

const openGrants = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Actions: Verkkoklinikka' }).click();
  await page.getByRole('menuitem', { name: 'Links for presenters and hosts' }).click();
};

const createLink = async (page: Page, group: string): Promise<string> => {
  await openGrants(page);
  await page.getByRole('combobox', { name: 'Group' }).selectOption(group);
  await page.getByRole('textbox', { name: 'For whom' }).fill('Liisa');
  await page.keyboard.press('Enter');
  const link = page.getByRole('textbox', { name: 'Link: Liisa' });
  await expect(link).toBeVisible();
  return link.inputValue();
};

test('a host leads the group’s board, and no longer when the link is revoked', async ({
  browser,
  server,
}) => {
  const kaisa = await prepare(browser, server);
  const link = await createLink(kaisa, 'Lapset A');
  await expectAccessible(kaisa);

  const liisa = await openPage(browser);
  await liisa.goto(link);
  await expect(liisa.getByText('You are joining as the host of a group')).toBeVisible();
  await expect(liisa.getByRole('textbox', { name: 'Name' })).toHaveValue('Liisa');
  await expectAccessible(liisa);
  await liisa.getByRole('button', { name: 'Join', exact: true }).click();
  await liisa.waitForURL('**/m/*/participant**');
  await liisa.getByRole('link', { name: 'Lapset A' }).click();
  const addSection = liisa.getByRole('button', { name: 'Add a section' });
  await expect(addSection).toBeVisible();

  await kaisa.keyboard.press('Escape');
  await openGrants(kaisa);
  await expect(kaisa.getByText(/^Used by: Liisa\./)).toBeVisible();
  await kaisa.getByRole('button', { name: 'Revoke the link: Liisa' }).click();
  await expectAccessible(kaisa);
  await kaisa.getByRole('button', { name: 'Revoke the link', exact: true }).click();
  await expect(kaisa.getByText(/^Used by/)).toHaveCount(0);

  // She stays where she is, and takes part.
  await expect(addSection).toHaveCount(0);
  await expect(liisa.getByRole('heading', { level: 1, name: 'Lapset A' })).toBeVisible();
});

test('on another group’s board, a host takes part as everybody', async ({ browser, server }) => {
  const kaisa = await prepare(browser, server);
  const link = await createLink(kaisa, 'Lapset A');
  const liisa = await openPage(browser);
  await liisa.goto(link);
  await liisa.getByRole('button', { name: 'Join', exact: true }).click();
  await liisa.waitForURL('**/m/*/participant**');
  await expect(liisa.getByRole('button', { name: 'Change the state' })).toHaveCount(0);
  await liisa.getByRole('link', { name: 'Lapset B' }).click();
  await expect(liisa.getByRole('heading', { level: 1, name: 'Lapset B' })).toBeVisible();
  await expect(liisa.getByRole('button', { name: 'Add a section' })).toHaveCount(0);
});

test('the dialog and the programme’s editor fit 320 px, in light and in the dark', async ({
  browser,
  server,
}) => {
  const kaisa = await prepare(browser, server);
  await kaisa.setViewportSize({ width: 320, height: 740 });
  const look = async () => {
    await expectAccessibleInBothThemes(kaisa);
    await expectNoSidewaysScroll(kaisa);
  };
  await createLink(kaisa, 'Lapset B');
  await look();
  await kaisa.keyboard.press('Escape');
  await kaisa.getByRole('button', { name: 'Begin the programme' }).click();
  await expect(kaisa.getByRole('textbox', { name: 'New part' })).toBeFocused();
  const part = 'Ennaltaehkäisevien palvelujen yhteiskehittämispäivä';
  await kaisa.keyboard.type(part);
  await kaisa.keyboard.press('Enter');
  await kaisa.getByRole('button', { name: `Details: ${part}` }).click();
  await look();
});
