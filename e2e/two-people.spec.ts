import { type Browser, expect, type Locator, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { noteWith, openPage, writeNote } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';

/** Two at one note, at the same time. */
const SECTION = 'Asiakkaat ja asukkaat';

const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'The note’s text' });

const edit = async (page: Page, text: string): Promise<void> => {
  await noteWith(page, text).press('Enter');
  await expect(editor(page)).toBeFocused();
};

/** The same person on another device, by their personal link. */
const continueElsewhere = async (browser: Browser, page: Page): Promise<Page> => {
  const { origin } = new URL(page.url());
  const answer = await page.context().request.post(`${origin}/api/me/link`, { data: {} });
  const { link }: { link: string } = await answer.json();
  const other = await openPage(browser);
  await other.goto(link);
  await other.getByRole('button', { name: 'Continue on this device' }).click();
  await other.waitForURL(`${origin}/`);
  await other.goto(page.url());
  return other;
};

test('one person types in one note on two devices: every character of both stays', async ({
  browser,
  server,
}) => {
  const laptop = await openPage(browser);
  await arrive(laptop, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await writeNote(laptop, SECTION, 'keskellä');
  const phone = await continueElsewhere(browser, laptop);
  const eero = await openPage(browser);
  await arrive(eero, server, { as: 'participant', name: 'Eero', board: NEEDS_BOARD });

  await edit(laptop, 'keskellä');
  await edit(phone, 'keskellä');
  await expect(noteWith(eero, 'keskellä').getByText('Anna is writing')).toBeVisible();
  await laptop.keyboard.press('Control+Home');
  await Promise.all([
    laptop.keyboard.type('Tietokone kirjoittaa alkuun, ', { delay: 15 }),
    phone.keyboard.type(' ja puhelin samalla loppuun.', { delay: 15 }),
  ]);

  const whole = 'Tietokone kirjoittaa alkuun, keskellä ja puhelin samalla loppuun.';
  for (const page of [laptop, phone]) await expect(editor(page)).toHaveText(whole);
  await expect(noteWith(eero, whole)).toBeVisible();
  for (const page of [laptop, phone]) await page.keyboard.press('Escape');
  await expect(noteWith(eero, whole).getByText('Anna is writing')).toHaveCount(0);
  await expect(noteWith(eero, whole).getByText('Anna', { exact: true })).toBeVisible();
});

test('undo takes back one’s own step and leaves what others did since', async ({
  browser,
  server,
}) => {
  const [anna, eero] = [await openPage(browser), await openPage(browser)];
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await arrive(eero, server, { as: 'participant', name: 'Eero', board: NEEDS_BOARD });
  await writeNote(anna, SECTION, 'Annan ajatus');
  await expect(noteWith(eero, 'Annan ajatus')).toBeVisible();
  await writeNote(eero, SECTION, 'Eeron ajatus');
  await expect(noteWith(anna, 'Eeron ajatus')).toBeVisible();

  await anna.getByRole('button', { name: 'Undo' }).click();
  for (const page of [anna, eero]) {
    await expect(noteWith(page, 'Annan ajatus')).toHaveCount(0);
    await expect(noteWith(page, 'Eeron ajatus')).toBeVisible();
  }
  await expect(anna.getByRole('button', { name: 'Undo' })).toBeDisabled();

  await anna.getByRole('button', { name: 'Redo' }).click();
  await expect(noteWith(eero, 'Annan ajatus')).toBeVisible();
});

test('a note that is deleted under its writer’s hands: they hear of it and write on, and the trash has every word', async ({
  browser,
  server,
}) => {
  const [kaisa, anna] = [await openPage(browser), await openPage(browser)];
  await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa', board: NEEDS_BOARD });
  await arrive(anna, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  await writeNote(anna, SECTION, 'Aloitettu');
  await edit(anna, 'Aloitettu');
  await anna.keyboard.type(' ja jatkettu');
  await expect(noteWith(kaisa, 'Aloitettu ja jatkettu')).toBeVisible();

  await noteWith(kaisa, 'Aloitettu ja jatkettu').press('Delete');
  await expect(noteWith(anna, 'Aloitettu ja jatkettu')).toHaveCount(0);
  // Said, and shown with the words, in which she goes on as if nothing had been.
  await expect(anna.getByText(/^Kaisa deleted the note you were/).first()).toBeAttached();
  await expect(editor(anna)).toBeFocused();
  await anna.keyboard.type(' loppuun');
  await expect(editor(anna)).toHaveText('Aloitettu ja jatkettu loppuun');
  await anna.keyboard.press('Escape');
  await expect(editor(anna)).toHaveCount(0);
  await expect(anna.locator('[data-note]:focus')).toHaveCount(1);

  await anna.getByRole('button', { name: 'Board menu' }).click();
  await anna.getByRole('menuitem', { name: 'Trash' }).click();
  await anna
    .getByRole('button', { name: 'Restore the note: Aloitettu ja jatkettu loppuun' })
    .click();
  // It comes back above the note that has Kaisa's focus, and pushes that away only when she says so.
  await kaisa.getByRole('button', { name: '1 new note', exact: true }).click();
  await expect(noteWith(kaisa, 'Aloitettu ja jatkettu loppuun')).toBeVisible();
});
