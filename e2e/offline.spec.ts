import { expect, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { noteWith, openPage, writeNote } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';

/** On a train: what is written without a connection is told, kept over a reload, and merged on return. */
test.use({ serviceWorkers: 'allow', ownProcess: true });

const SECTION = 'Ammattilaiset';
const THOUGHTS = ['Ensimmäisessä tunnelissa', 'Toisessa tunnelissa', 'Kolmannessa tunnelissa'];

/** The service worker has every file of the built page. */
const expectPageKept = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state))
    .toBe('activated');

/** Writing in Finnish, whose words these are. */
const write = async (page: Page, text: string): Promise<void> => {
  const box = page.getByRole('textbox', { name: `Uusi lappu osioon ${SECTION}` });
  await box.fill(text);
  await box.press('Enter');
};

test('three notes written without a connection survive a reload without one, and reach everybody', async ({
  browser,
  server,
}) => {
  const [anna, eero] = [await openPage(browser, 'desktop', 'fi-FI'), await openPage(browser)];
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await arrive(eero, server, { as: 'participant', name: 'Eero', board: NEEDS_BOARD });
  await expect(anna.getByText('Tallennettu', { exact: true })).toBeVisible();
  await expectPageKept(anna);

  await anna.context().setOffline(true);
  for (const text of THOUGHTS) await write(anna, text);
  await expect(anna.getByText('3 muutosta odottaa')).toBeVisible();
  await writeNote(eero, SECTION, 'Samaan aikaan asemalla');
  await expect(eero.getByText('Saved', { exact: true })).toBeVisible();

  await server.kill();
  await anna.reload();
  await expect(anna.getByRole('heading', { level: 1, name: NEEDS_BOARD })).toBeVisible();
  await expect(anna.getByText('3 muutosta odottaa')).toBeVisible();
  for (const text of THOUGHTS) await expect(noteWith(anna, text)).toBeVisible();
  await expect(noteWith(eero, 'tunnelissa')).toHaveCount(0);

  await server.start();
  await anna.context().setOffline(false);
  for (const page of [anna, eero]) {
    for (const text of [...THOUGHTS, 'Samaan aikaan asemalla']) {
      await expect(page.getByText(text, { exact: true })).toHaveCount(1, { timeout: 30_000 });
    }
  }
  await expect(anna.getByText('Tallennettu', { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(anna.getByText(/odottaa/)).toHaveCount(0);
});

test('a view that was never opened opens without a connection', async ({ browser, server }) => {
  const page = await openPage(browser);
  await arrive(page, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expectPageKept(page);
  await server.kill();
  await page.getByRole('radio', { name: 'Outline' }).check();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await page.getByRole('radio', { name: 'Canvas' }).check();
  await expect(page.getByText('Kokemusasiantuntijat mukaan jo silloin')).toBeVisible();
});

test('the service worker leaves data and sockets alone', async ({ browser, server }) => {
  const page = await openPage(browser);
  await arrive(page, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await expectPageKept(page);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/');
  expect(kept.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
});
