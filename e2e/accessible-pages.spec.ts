import { type Browser, expect, type Page } from 'playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { joinByLink } from './support/browser.ts';
import { demoLinks } from './support/demo-links.ts';
import { test } from './support/fixtures.ts';
import type { ServerProcess } from './support/server-process.ts';

/** Every page and dialog but the board's: nothing for axe to find, and no sideways scroll on the narrowest screen. */

test.use({ shareServer: true });

type Look = { readonly colorScheme: 'light' | 'dark'; readonly width: number };

const LOOKS: readonly Look[] = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 320 },
];

const PATHS = [
  '/',
  '/code',
  '/join',
  '/continue#key',
  '/privacy',
  '/accessibility',
  '/feedback',
  '/desk',
] as const;

const openPage = async (browser: Browser, { colorScheme, width }: Look): Promise<Page> => {
  // High enough for all of a page: what lies half under the facilitators' bar until one scrolls is too small a target for axe.
  const viewport = { width, height: width > 1000 ? 2000 : 800 };
  const context = await browser.newContext({ colorScheme, viewport, locale: 'en-GB' });
  return context.newPage();
};

const check = async (page: Page): Promise<void> => {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
};

const keyed = (server: ServerProcess, path: string): string => new URL(path, server.url).href;

for (const look of LOOKS) {
  test.describe(`${look.colorScheme}, ${look.width} px`, () => {
    test('pages for everybody', async ({ browser, server }) => {
      const page = await openPage(browser, look);
      for (const path of PATHS) {
        await page.goto(keyed(server, path));
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await check(page);
      }
      await page.goto(keyed(server, '/nowhere'));
      await expect(page).toHaveTitle('Page not found · Talkoot');
      await check(page);
    });

    test('the way in', async ({ browser, server }) => {
      const page = await openPage(browser, look);
      await page.goto(demoLinks(server.output()).participant);
      await page.getByRole('button', { name: 'Join', exact: true }).click();
      await expect(page.getByText('Enter a name that the others know you by.')).toBeVisible();
      await check(page);
      await joinByLink(page, demoLinks(server.output()).participant, 'Anna Koskela');
      await expect(page.getByRole('heading', { name: 'Boards', exact: true })).toBeVisible();
      await check(page);
      await page.goto(keyed(server, '/'));
      await page.goto(demoLinks(server.output()).participant);
      await expect(page.getByRole('button', { name: 'I am not Anna Koskela' })).toBeVisible();
      await check(page);
    });

    test('a facilitator’s dialogs', async ({ browser, server }) => {
      const page = await openPage(browser, look);
      await joinByLink(page, demoLinks(server.output()).facilitator, 'Kaisa');
      const dialog = page.getByRole('dialog');
      for (const name of ['Links and code', 'People', 'Add a board', 'Change the state']) {
        await page.getByRole('button', { name, exact: true }).click();
        await expect(dialog.getByRole('heading').first()).toBeVisible();
        await expect(dialog.locator('[class*=skeleton]')).toHaveCount(0);
        await check(page);
        await page.keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
        await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
      }
      await page.getByRole('button', { name: 'K – you are Kaisa: details and devices' }).click();
      await check(page);
      await page.getByRole('menuitem', { name: 'My details' }).click();
      await expect(dialog.getByLabel('Name')).toHaveValue('Kaisa');
      await check(page);
    });
  });
}
