import { type Browser, expect, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { noteWith, openPage, type Size } from './support/browser.ts';
import { divide } from './support/divide.ts';
import { test } from './support/fixtures.ts';
import type { ServerProcess } from './support/server-process.ts';
import { takeBack } from './support/take-back.ts';

const BOARD = 'Lapset, nuoret ja perheet';
const QUESTION = 'Which of these do we take up?';

const come = async (
  browser: Browser,
  server: ServerProcess,
  who: { name: string; as?: 'facilitator' | 'participant' | 'viewer'; size?: Size },
): Promise<Page> => {
  const page = await openPage(browser, who.size);
  await arrive(page, server, { as: who.as ?? 'participant', name: who.name, board: BOARD });
  return page;
};

const askToVote = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Board menu' }).click();
  await page.getByRole('menuitem', { name: 'Vote…' }).click();
};

const bar = (page: Page) => page.getByRole('region', { name: 'Vote', exact: true });
const result = (page: Page) => page.getByRole('region', { name: `Result: ${QUESTION}` });
const firstNote = (page: Page) => page.getByRole('article').first();

test('a vote is opened in two clicks, cast with dots, closed, and its result stays', async ({
  browser,
  server,
}) => {
  const kaisa = await come(browser, server, { name: 'Kaisa', as: 'facilitator' });
  const anna = await come(browser, server, { name: 'Anna', size: 'phone' });
  await askToVote(kaisa);
  const dialog = kaisa.getByRole('dialog', { name: 'Vote' });
  await dialog.getByRole('textbox', { name: 'Question' }).fill(QUESTION);
  await expectAccessible(kaisa);
  await dialog.getByRole('button', { name: 'Open the vote' }).click();

  await expect(bar(anna)).toContainText(QUESTION);
  const note = firstNote(anna);
  await expect(note.getByRole('button', { name: /^Like/ })).toHaveCount(0);
  await note.getByRole('button', { name: 'Give a dot' }).click();
  await expect(note.getByText('1 dot', { exact: true })).toBeVisible();
  await expect(note.getByRole('button', { name: 'Give a dot' })).toBeDisabled();
  await expectNoSidewaysScroll(anna);
  await expectAccessible(anna);
  await anna.reload();
  await expect(firstNote(anna).getByText('1 dot', { exact: true })).toBeVisible();
  await bar(anna).getByRole('button', { name: 'I am done' }).click();
  await expect(bar(kaisa)).toContainText(/1 of \d+ done/);
  await expectAccessible(kaisa);

  await bar(kaisa).getByRole('button', { name: 'Close the vote' }).click();
  await kaisa.getByRole('dialog').getByRole('button', { name: 'Close the vote' }).click();
  for (const page of [kaisa, anna]) {
    await expect(result(page)).toContainText(/1 of \d+ voted/);
    await expect(result(page).getByRole('row')).toHaveCount(2);
    await expect(bar(page)).toHaveCount(0);
    await expectAccessible(page);
  }
  await expect(result(kaisa).locator('summary')).toBeFocused();
  await expectNoSidewaysScroll(anna);
  await expect(firstNote(anna).getByRole('button', { name: 'Give a dot' })).toHaveCount(0);

  await result(kaisa).getByRole('button', { name: 'Take the result away' }).click();
  await expect(result(anna)).toHaveCount(0);
  await takeBack(kaisa, 'The result was taken away');
  await expect(result(anna)).toHaveCount(1);
});

test('by keys alone dots are given, and said', async ({ browser, server }) => {
  const kaisa = await come(browser, server, { name: 'Kaisa', as: 'facilitator' });
  await askToVote(kaisa);
  await expect(kaisa.getByRole('textbox', { name: 'Question' })).toBeFocused();
  await kaisa.keyboard.type(QUESTION);
  await kaisa.keyboard.press('Enter');
  await expect(bar(kaisa)).toContainText('dots left');
  await firstNote(kaisa).focus();
  await kaisa.keyboard.press('+');
  await expect(kaisa.getByRole('status').filter({ hasText: /^1 dot, \d+ left$/ })).toHaveCount(1);
  await kaisa.keyboard.press('+');
  await expect(kaisa.getByRole('status').filter({ hasText: 'One dot for each note' })).toHaveCount(
    1,
  );
  await kaisa.keyboard.press('-');
  await expect(kaisa.getByRole('status').filter({ hasText: /^0 dots, \d+ left$/ })).toHaveCount(1);
});

test('late joiners are admitted, viewers follow, marks are given in the outline', async ({
  browser,
  server,
}) => {
  const kaisa = await come(browser, server, { name: 'Kaisa', as: 'facilitator' });
  await askToVote(kaisa);
  const dialog = kaisa.getByRole('dialog', { name: 'Vote' });
  await dialog.getByRole('textbox', { name: 'Question' }).fill(QUESTION);
  await dialog.getByRole('combobox', { name: 'How' }).selectOption('Impact and effort, 0–5');
  await dialog.getByRole('button', { name: 'Open the vote' }).click();
  await expect(bar(kaisa)).toBeVisible();

  const olli = await come(browser, server, { name: 'Olli', as: 'viewer' });
  await expect(bar(olli)).toContainText('You are here as a viewer');
  const late = await come(browser, server, { name: 'Myöhäinen' });
  await expect(bar(late)).toContainText('You came after the vote had opened');
  await bar(kaisa).getByRole('button', { name: 'Let 1 newcomer vote' }).click();
  await kaisa.getByRole('dialog').getByRole('button', { name: 'Let them vote' }).click();

  const impact = firstNote(late).getByRole('group', { name: 'Impact, 0–5' });
  await impact.getByRole('radio', { name: '4' }).check();
  await firstNote(late)
    .getByRole('group', { name: 'Effort, 0–5' })
    .getByRole('radio', { name: '1' })
    .check();
  await expectAccessible(late);
  await late.getByRole('radio', { name: 'Outline' }).check({ force: true });
  await expect(late.getByRole('radio', { name: '4', checked: true }).first()).toBeVisible();
  await expectAccessible(late);

  await bar(kaisa).getByRole('button', { name: 'Close the vote' }).click();
  await kaisa.getByRole('dialog').getByRole('button', { name: 'Close the vote' }).click();
  await expect(result(kaisa)).toContainText('1 joined during the vote.');
  await expect(
    result(kaisa)
      .getByRole('region', { name: 'Great impact, little effort: do first' })
      .getByRole('listitem'),
  ).toHaveCount(1);
  await expectAccessible(kaisa);
});

test('dots on the canvas, hidden while the screen is shared; without a line they are kept and sent later', async ({
  browser,
  server,
}) => {
  const kaisa = await come(browser, server, { name: 'Kaisa', as: 'facilitator' });
  await askToVote(kaisa);
  await kaisa
    .getByRole('dialog', { name: 'Vote' })
    .getByText('Secrecy, who votes, and when it ends')
    .click();
  await kaisa.getByRole('checkbox', { name: 'Several dots on one note' }).check();
  await kaisa.getByRole('button', { name: 'Open the vote' }).click();
  await expect(bar(kaisa)).toContainText('3 dots left');
  // Who leads tries out a view that the board does not offer yet.
  await kaisa.getByRole('button', { name: 'Board menu' }).click();
  await kaisa.getByRole('menuitemcheckbox', { name: 'Canvas' }).click();
  await expect(kaisa.getByRole('region', { name: 'Canvas' })).toBeVisible();
  const note = firstNote(kaisa);
  await note.focus();
  await kaisa.keyboard.press('+');
  await kaisa.keyboard.press('+');
  await expect(note.getByText('2 dots', { exact: true })).toBeVisible();
  await expect(bar(kaisa)).toContainText('1 dot left');

  await bar(kaisa).getByRole('button', { name: 'More about the vote' }).click();
  const hide = { name: 'Hide my own votes while I share my screen' };
  await kaisa.getByRole('menuitemcheckbox', hide).click();
  await expect(note.getByText('2 dots', { exact: true })).toHaveCount(0);
  await bar(kaisa).getByRole('button', { name: 'More about the vote' }).click();
  await kaisa.getByRole('menuitemcheckbox', hide).click();

  await kaisa.context().setOffline(true);
  await note.focus();
  await kaisa.keyboard.press('-');
  await expect(bar(kaisa)).toContainText('Voting needs a connection');
  await expect(note.getByText('1 dot', { exact: true })).toBeVisible();
  await kaisa.context().setOffline(false);
  await expect(bar(kaisa)).toContainText('2 dots left', { timeout: 20_000 });
  await kaisa.reload();
  await expect(bar(kaisa)).toContainText('2 dots left');
});

test('a view, consent, and a rating on the boards of all groups: each asked, given and told', async ({
  browser,
  server,
}) => {
  test.setTimeout(90_000);
  const kaisa = await openPage(browser);
  const { meetingId } = await arrive(kaisa, server, { as: 'facilitator', name: 'Kaisa' });
  const { groups } = await divide(kaisa, { meetingId, board: BOARD, groups: ['Yksi', 'Kaksi'] });
  const liisa = await openPage(browser, 'phone');
  await arrive(liisa, server, { as: 'facilitator', name: 'Liisa' });
  const rooms = [kaisa, liisa] as const;
  for (const [place, page] of rooms.entries()) {
    await page.goto(`${server.url}/m/${meetingId}/facilitator/b/${groups[place]?.board}`);
    const box = page.locator('[data-writing-box]').first();
    await box.fill('Oma lappu');
    await box.press('Enter');
    await expect(noteWith(page, 'Oma lappu')).toHaveCount(1);
  }
  const ask = async (way: string, { everywhere = false } = {}): Promise<void> => {
    await askToVote(kaisa);
    const dialog = kaisa.getByRole('dialog', { name: 'Vote' });
    await dialog.getByRole('textbox', { name: 'Question' }).fill(QUESTION);
    await dialog.getByRole('combobox', { name: 'How' }).selectOption(way);
    if (everywhere) {
      const boards = dialog.getByRole('combobox', { name: 'On which boards' });
      await boards.selectOption('The boards of all 2 groups');
    }
    await dialog.getByRole('button', { name: 'Open the vote' }).click();
    await expect(bar(kaisa)).toContainText(QUESTION);
  };
  const choose = async (page: Page, mark: string): Promise<void> => {
    const radio = noteWith(page, 'Oma lappu').getByRole('radio', { name: mark, exact: true });
    await radio.check();
    await expect(radio).toBeChecked();
  };
  const close = async (): Promise<void> => {
    await bar(kaisa).getByRole('button', { name: 'Close the vote' }).click();
    await kaisa.getByRole('dialog').getByRole('button', { name: 'Close the vote' }).click();
    await expect(bar(kaisa)).toHaveCount(0);
  };

  await ask('Agree, pass or disagree');
  await choose(kaisa, 'Agree');
  await close();
  await expect(result(kaisa).first()).toContainText('Agree1 ×');

  await ask('Consent: can everybody live with it?');
  await choose(kaisa, 'I have a concern');
  await expectAccessible(kaisa);
  await close();
  await expect(result(kaisa).first()).toContainText('I have a concern1 ×');

  await ask('Rating, 0–5', { everywhere: true });
  await choose(kaisa, '5');
  await choose(liisa, '2');
  await expectAccessible(liisa);
  await expectNoSidewaysScroll(liisa);
  await close();
  for (const [page, middle] of [
    [kaisa, 'Middle 5'],
    [liisa, 'Middle 2'],
  ] as const) {
    await expect(result(page).first()).toContainText(middle);
    // So few voted on each board that nobody is told how many.
    await expect(result(page).first()).toContainText('So few voted on this board');
  }
});
