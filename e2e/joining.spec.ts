import { expect } from 'playwright/test';
import { joinByLink, openPage } from './support/browser.ts';
import { demoLinks } from './support/demo-links.ts';
import { test } from './support/fixtures.ts';

/** The way in, as people who have never been here come, and as those who have. */

test('a name is all that is asked for, and the key is gone from the address', async ({
  browser,
  server,
}) => {
  const page = await openPage(browser);
  await page.goto(demoLinks(server.output()).participant);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription('Enter a name that the others know you by.');
  await name.fill('Anna');
  await name.press('Enter');
  await page.waitForURL('**/m/*/participant');
  expect(page.url()).not.toContain('#');
  await page.goBack();
  await expect(page).not.toHaveURL(/join/);
});

test('somebody who comes back only presses a button', async ({ browser, server }) => {
  const link = demoLinks(server.output()).participant;
  const page = await openPage(browser);
  await joinByLink(page, link, 'Anna');
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.waitForURL('**/m/*/participant');
});

test('somebody else at the same device is asked who they are', async ({ browser, server }) => {
  const link = demoLinks(server.output()).participant;
  const page = await openPage(browser);
  await joinByLink(page, link, 'Anna');
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('button', { name: 'I am not Anna' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Eero');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.waitForURL('**/m/*/participant');
  await expect(page.getByRole('button', { name: /you are Eero/ })).toBeVisible();
});

test('a link that leads nowhere says so, and the code that was said aloud lets in', async ({
  browser,
  server,
}) => {
  const page = await openPage(browser);
  await page.goto(new URL('/join#AAAAAAAAAAAAAAAAAAAAAA', server.url).href);
  await expect(page.getByRole('heading', { name: 'The link or code does not work' })).toBeVisible();

  await page.getByRole('textbox', { name: 'Code or link' }).fill('12 34');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByText('This is neither a code of nine digits')).toBeVisible();

  const code = /code\s+(\d{3} \d{3} \d{3})/.exec(server.output())?.[1] ?? '';
  await page.getByRole('textbox', { name: 'Code or link' }).fill(code);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
});

test('a personal link makes the same person on another device, and a device can forget', async ({
  browser,
  server,
}) => {
  const laptop = await openPage(browser);
  await joinByLink(laptop, demoLinks(server.output()).participant, 'Anna');
  await laptop.getByRole('button', { name: /you are Anna/ }).click();
  await laptop.getByRole('menuitem', { name: 'Continue on another device' }).click();
  await laptop.getByRole('button', { name: 'Make a link' }).click();
  const link = await laptop.getByRole('textbox', { name: 'Personal link' }).inputValue();

  const phone = await openPage(browser, 'phone');
  await phone.goto(link);
  await phone.getByRole('button', { name: 'Continue on this device' }).click();
  await expect(phone.getByRole('button', { name: /you are Anna/ })).toBeVisible();
  await expect(phone.getByRole('link', { name: /Verkkoklinikka/ })).toBeVisible();

  await phone.getByRole('button', { name: /you are Anna/ }).click();
  await phone.getByRole('menuitem', { name: 'Forget me on this device' }).click();
  await phone.getByRole('button', { name: 'Forget me', exact: true }).click();
  await expect(phone.getByRole('button', { name: /you are Anna/ })).toHaveCount(0);
  await expect(phone.getByText('Once you have joined a meeting')).toBeVisible();
});

test('the language is changed on any page and remembered', async ({ browser, server }) => {
  const page = await openPage(browser);
  await page.goto(demoLinks(server.output()).participant);
  await page.getByRole('button', { name: 'FI – Suomi' }).click();
  await expect(page.getByRole('button', { name: 'Tule mukaan' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Tule mukaan' })).toBeVisible();
});
