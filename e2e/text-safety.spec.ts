import { expect, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { expectNoSidewaysScroll } from './support/axe.ts';
import { noteWith, openPage, sectionNamed, writeNote } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { demoLinks } from './support/demo-links.ts';
import { test } from './support/fixtures.ts';

/** Whatever is written is words: nothing of it runs, and none of it breaks the page on the smallest phone. */
const HOSTILE = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
const SECTION = 'Asiakkaat ja asukkaat';
const VIEWS = ['Columns', 'Canvas', 'Outline'];

/** Notes if a page opens a dialog of the browser, as `alert()` does. */
const listen = (page: Page): (() => readonly string[]) => {
  const heard: string[] = [];
  page.on('dialog', (dialog) => {
    heard.push(dialog.message());
    void dialog.dismiss();
  });
  return () => heard;
};

const expectOnlyWords = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await expect(page.locator('img[src="x"], [onerror], #root script')).toHaveCount(0);
  await expect(page.locator('a[href^="javascript" i], a[href^="data" i]')).toHaveCount(0);
};

test('markup and script in every field are shown as they were written', async ({
  browser,
  server,
}) => {
  const [kaisa, anna] = [await openPage(browser), await openPage(browser)];
  const heard = [listen(kaisa), listen(anna)];

  await test.step('at the door', async () => {
    await anna.goto(demoLinks(server.output()).participant);
    for (const name of [/^Name/, /^Organisation/, /^Wellbeing services county/]) {
      await anna.getByLabel(name).fill(HOSTILE);
    }
    await anna.getByRole('button', { name: 'Join', exact: true }).click();
    await anna.waitForURL('**/participant');
  });

  await test.step('in the meeting', async () => {
    await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa' });
    await kaisa.getByRole('button', { name: /^Actions: Verkkoklinikka/ }).click();
    await kaisa.getByRole('menuitem', { name: 'Edit the meeting' }).click();
    await kaisa.getByRole('textbox', { name: 'Name of the meeting' }).fill(HOSTILE);
    await kaisa.getByRole('textbox', { name: /^Description/ }).fill(HOSTILE);
    await kaisa.getByRole('button', { name: 'Save' }).click();
    for (const page of [kaisa, anna]) {
      await expect(page.getByRole('heading', { level: 1, name: HOSTILE })).toBeVisible();
      await expectOnlyWords(page);
    }
    await kaisa.getByRole('button', { name: 'People' }).click();
    await expect(kaisa.getByText(HOSTILE).first()).toBeVisible();
    await expectOnlyWords(kaisa);
  });

  await test.step('on a board', async () => {
    await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa', board: NEEDS_BOARD });
    await anna.getByRole('link', { name: NEEDS_BOARD, exact: true }).click();
    await writeNote(anna, SECTION, `${HOSTILE} javascript:alert(1) [x](javascript:alert(2))`);
    await writeNote(
      anna,
      SECTION,
      'data:text/html,<script>alert(3)</script> https://a.example/"onx',
    );
    await kaisa.getByRole('button', { name: `Section actions: ${SECTION}` }).click();
    await kaisa.getByRole('menuitem', { name: 'Edit title and prompt' }).click();
    await kaisa.getByRole('textbox', { name: 'Title' }).fill(HOSTILE);
    await kaisa.getByRole('textbox', { name: 'Prompt' }).fill(HOSTILE);
    await kaisa.getByRole('button', { name: 'Save' }).click();
    await noteWith(kaisa, 'javascript:alert(1)')
      .getByRole('button', { name: 'Note actions' })
      .click();
    await kaisa.getByRole('menuitem', { name: 'Tags…' }).click();
    await kaisa.getByRole('textbox', { name: 'Tags' }).fill('<b onclick=alert(1)>');
    await kaisa.getByRole('button', { name: 'Save' }).click();
    for (const page of [kaisa, anna]) {
      await expect(sectionNamed(page, HOSTILE).getByText(HOSTILE).first()).toBeVisible();
      for (const view of VIEWS) {
        await page.getByRole('radio', { name: view }).check();
        await expect(page.getByText('javascript:alert(1)')).toBeVisible();
        await expectOnlyWords(page);
      }
    }
  });

  expect(heard.flatMap((messages) => messages())).toEqual([]);
});

const LONG_WORD = 'ä'.repeat(3000);
const RIGHT_TO_LEFT = 'שלום עולם، مرحبا بالعالم ‎(klo 9–11)';
const EMOJI = '👩🏽‍⚕️🏳️‍🌈👨‍👩‍👧‍👦'.repeat(40);

test('a name of 10,000 characters, a note of 3,000, right-to-left and emoji fit on the smallest phone', async ({
  browser,
  server,
}) => {
  const page = await openPage(browser, 'phone');
  await page.goto(demoLinks(server.output()).participant);
  await page.getByRole('textbox', { name: 'Name' }).fill('W'.repeat(10_000));
  await page.getByLabel(/^Organisation/).fill('مستشفى '.repeat(1000));
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.waitForURL('**/participant');
  await expectNoSidewaysScroll(page);

  await page.getByRole('link', { name: NEEDS_BOARD, exact: true }).click();
  for (const text of [LONG_WORD, RIGHT_TO_LEFT, EMOJI]) {
    await writeNote(page, SECTION, text);
    await expect(noteWith(page, text)).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
  await noteWith(page, LONG_WORD).getByRole('button', { name: 'Show the whole note' }).click();
  await expectNoSidewaysScroll(page);
  for (const view of VIEWS) {
    await page.getByRole('button', { name: 'Board menu' }).click();
    await page.getByRole('menuitemcheckbox', { name: view }).click();
    await expect(page.getByText(RIGHT_TO_LEFT)).toBeAttached();
    await expectNoSidewaysScroll(page);
  }
});

test('what is longer than a note may be is said before it is sent, and stays in the box', async ({
  browser,
  server,
}) => {
  const page = await openPage(browser);
  await arrive(page, server, { as: 'participant', name: 'Anna', board: NEEDS_BOARD });
  const box = page.getByRole('textbox', { name: `New note in the section ${SECTION}` });
  await box.fill('x'.repeat(10_003));
  await box.press('Enter');
  await expect(page.getByText('The text is 3 characters too long for one note.')).toBeVisible();
  await expect(box).toHaveValue('x'.repeat(10_003));
});
