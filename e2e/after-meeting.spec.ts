import { expect, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { openPage } from './support/browser.ts';
import { command } from './support/command.ts';
import { test } from './support/fixtures.ts';
import { ADMIN_KEY } from './support/server-process.ts';
import { takeBack } from './support/take-back.ts';

/** Boards after their meeting, and the desk of the network, as people see them. */

const NEEDS_BOARD = 'Mitä tarvitsemme yhteiskehittämisen mallilta?';

const check = async (page: Page): Promise<void> => {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
};

test('a board that rests says since when and whom to ask, and is opened again in front of those who are in', async ({
  browser,
  server,
}) => {
  const [kaisa, anna] = [await openPage(browser), await openPage(browser)];
  const { meetingId } = await arrive(kaisa, server, {
    as: 'facilitator',
    name: 'Kaisa',
    board: NEEDS_BOARD,
  });
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await command(kaisa, meetingId, { type: 'meeting.setState', state: 'resting' });
  const closed = anna.getByRole('status').filter({ hasText: 'closed for additions' });
  await expect(closed).toContainText('ask a facilitator: Kaisa');
  await check(anna);

  await kaisa.getByRole('button', { name: 'Open again for additions' }).click();
  await kaisa.getByLabel('Last day').fill('2020-01-01');
  await kaisa.keyboard.press('Enter');
  await expect(kaisa.getByLabel('Last day')).toBeFocused();
  await expect(kaisa.getByLabel('Last day')).toHaveAccessibleDescription(/already over/);
  await check(kaisa);
  const nextYear = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
  await kaisa.getByLabel('Last day').fill(nextYear);
  await kaisa.keyboard.press('Enter');
  const open = anna.getByText(/The board is open for additions until/);
  await expect(open).toContainText(nextYear.slice(0, 4));
  await expect(anna.getByRole('textbox').first()).toBeVisible();
  await takeBack(kaisa, 'is open for additions until');
  await expect(closed).toBeVisible();
  await expect(anna.getByRole('textbox')).toHaveCount(0);
});

test('a coordinator keeps the links on the desk and makes it public; a visitor reads it without joining', async ({
  browser,
  server,
}) => {
  const [page, visitor] = [await openPage(browser), await openPage(browser)];
  await page.goto(server.url);
  await page.getByText('For the coordinator').click();
  await page.getByLabel('Coordinator key').fill(ADMIN_KEY);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Desk of the network' }).click();
  await expect(page.getByRole('link', { name: NEEDS_BOARD })).toBeVisible();
  await check(page);

  await page.getByRole('button', { name: 'Add a group of links' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name of the group')).toBeFocused();
  await check(page);
  await page.keyboard.type('Recordings');
  await page.getByLabel('Kept by').fill('communications');
  await page.getByLabel('Link 1: text').fill('Spring meeting');
  await page.getByLabel('Link 1: address').fill('example.org/spring');
  await page.keyboard.press('Enter');
  const group = page.getByRole('region', { name: 'Recordings' });
  await expect(group).toContainText('Kept by: communications');
  await expect(group.getByRole('link')).toHaveAttribute('href', 'https://example.org/spring');

  await page.getByRole('button', { name: 'Actions: Recordings' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(group).toHaveCount(0);
  await takeBack(page, 'Recordings has been removed');
  await expect(group).toBeVisible();

  await visitor.goto(new URL('/desk', server.url).href);
  await expect(visitor.getByText('The desk is not public.')).toBeVisible();
  await check(visitor);
  await page.getByRole('button', { name: 'Make the desk public' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make the desk public' }).click();
  const link = await page.getByRole('textbox', { name: 'Address of the public desk' }).inputValue();

  await visitor.reload();
  await expect(visitor.getByRole('link', { name: /Spring meeting/ })).toBeVisible();
  await expect(visitor.getByRole('button', { name: /Add|Actions/ })).toHaveCount(0);
  await check(visitor);
  await visitor.goto(link);
  await expect(visitor.getByRole('link', { name: 'Spring meeting' })).toBeVisible();
  await check(visitor);
});
