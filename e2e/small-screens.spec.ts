import { expect, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';

/** A window as narrow as a laptop's at 400 %, for a finger, in colours of one's own choice and without motion. */
test.use({ shareServer: true });

const FINGER = 44;

/** The buttons and other controls in sight that a finger misses. Those on the paper of a canvas have its size. */
const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const isMissed = (control: Element): boolean => {
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      // What is only heard has no size to speak of.
      return width > 1 && height > 1 && Math.min(width, height) < least - 0.5;
    };
    const controls = document.querySelectorAll('button, select, footer a, input, [role=option]');
    return Array.from(controls)
      .filter((control) => control.closest('[aria-hidden=true], [data-note] a') === null)
      .filter(isMissed)
      .map((control) => control.getAttribute('aria-label') ?? control.textContent);
  }, FINGER);

const menu = (page: Page) => page.getByRole('button', { name: 'Board menu' });

test('a board at 320 px, for a finger and with high contrast', async ({ browser, server }) => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
    locale: 'en-GB',
    forcedColors: 'active',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await arrive(page, server, { as: 'facilitator', name: 'Helmi', board: NEEDS_BOARD });
  await expect(page.getByRole('textbox', { name: /^New note/ }).first()).toBeVisible();
  const check = async (): Promise<void> => {
    expect(await tooSmall(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
  };
  await check();

  await menu(page).tap();
  await page.getByRole('menuitemcheckbox', { name: 'Outline' }).tap();
  await expect(page.getByRole('heading', { level: 2 }).nth(1)).toBeVisible();
  await check();

  for (const dialog of ['All commands', 'Trash', 'My settings']) {
    await menu(page).tap();
    await page.getByRole('menuitem', { name: dialog }).tap();
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    await check();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});
