import { type Browser, expect, type Locator, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { openPage, type Size } from './support/browser.ts';
import { command } from './support/command.ts';
import { test } from './support/fixtures.ts';
import { goTo } from './support/keyboard.ts';
import type { ServerProcess } from './support/server-process.ts';
import { takeBack } from './support/take-back.ts';

/** Dividing a meeting into groups, finding one's own, working in it, and the way back. */
const BOARD = 'Lapset, nuoret ja perheet';

type Arrived = { readonly page: Page; readonly meetingId: string; readonly personId: string };

const come = async (
  browser: Browser,
  server: ServerProcess,
  {
    as,
    name,
    board,
    size,
  }: {
    readonly as: 'facilitator' | 'participant';
    readonly name: string;
    readonly board?: string;
    readonly size?: Size;
  },
): Promise<Arrived> => {
  const page = await openPage(browser, size);
  const joined = await arrive(page, server, { as, name, ...(board !== undefined && { board }) });
  return { page, meetingId: joined.meetingId, personId: joined.participantId };
};

/** Two clicks from a board's menu: three groups, and the page on which they are arranged. */
const makeThree = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Board menu' }).click();
  await page.getByRole('menuitem', { name: 'Divide into groups' }).click();
  await page.getByRole('button', { name: 'Make 3 groups' }).click();
  await page.waitForURL('**/groups/*');
  await expect(page.getByRole('heading', { level: 1, name: BOARD })).toBeVisible();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
};

const open = async (page: Page) => {
  await page.getByRole('button', { name: 'Open the groups' }).click();
  const question = page.getByRole('dialog');
  await question.getByRole('button', { name: 'Open the groups' }).click();
};

const card = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });

/** The way to the groups that a facilitator has before them: the sample's day has others of its own. */
const wayToGroups = (page: Page, facilitators: Page): Locator => {
  const path = new URL(facilitators.url()).pathname.replace('/facilitator/', '/participant/');
  return page.locator(`a[href="${path}"]`, { hasText: 'Choose a group' }).first();
};

test('groups are made in two clicks, opened, chosen and changed', async ({ browser, server }) => {
  const kaisa = await come(browser, server, { as: 'facilitator', name: 'Kaisa', board: BOARD });
  const anna = await come(browser, server, { as: 'participant', name: 'Anna', size: 'phone' });
  const bertta = await come(browser, server, { as: 'participant', name: 'Bertta' });
  const breakout = await makeThree(kaisa.page);
  await expectAccessible(kaisa.page);
  await open(kaisa.page);

  // An invitation, not a jump.
  await expect(anna.page.getByText('Groups are open. Choose yours.').first()).toBeVisible();
  await wayToGroups(anna.page, kaisa.page).click();
  await anna.page.waitForURL(`**/groups/${breakout}`);
  await anna.page.getByRole('heading', { level: 1, name: BOARD }).waitFor();
  await expectAccessible(anna.page);
  await expectNoSidewaysScroll(anna.page);
  await anna.page.getByRole('button', { name: 'Choose this group: Ryhmä 1' }).click();
  await expect(anna.page.getByText('Your group: Ryhmä 1')).toBeVisible();

  await bertta.page.goto(`${server.url}/m/${bertta.meetingId}/participant/groups/${breakout}`);
  await expect(card(bertta.page, 'Ryhmä 1').getByText('Anna')).toBeVisible();
  await bertta.page.getByRole('button', { name: 'Choose this group: Ryhmä 1' }).click();
  await bertta.page.getByRole('button', { name: 'Move to this group: Ryhmä 2' }).click();
  await expect(bertta.page.getByText('Your group: Ryhmä 2')).toBeVisible();
  await takeBack(bertta.page, 'You are now in Ryhmä 2');
  await expect(bertta.page.getByText('Your group: Ryhmä 1')).toBeVisible();
  await expect(card(anna.page, 'Ryhmä 1').getByText('Bertta')).toBeVisible();
  await expect(card(anna.page, 'Ryhmä 1').getByText('2 people')).toBeVisible();

  await anna.page.getByRole('link', { name: 'To the board' }).click();
  const bar = anna.page.getByRole('region', { name: 'What goes on in the meeting' });
  await expect(bar).toContainText('Ryhmä 1');
  await bar.getByRole('button', { name: '2 people in the group' }).click();
  await expect(bar.getByText('Bertta')).toBeVisible();
  await expectAccessible(anna.page);
  await anna.page.keyboard.press('Escape');
  // A late joiner gets the same screen.
  await bar.getByRole('button', { name: 'Ways from here' }).click();
  await expectAccessible(anna.page);
  await bar.getByRole('link', { name: 'All groups' }).click();
  await expect(anna.page.getByRole('heading', { level: 1, name: BOARD })).toBeVisible();
});

test('a group is chosen by the keyboard alone; a full one says so', async ({ browser, server }) => {
  const kaisa = await come(browser, server, { as: 'facilitator', name: 'Kaisa', board: BOARD });
  const anna = await come(browser, server, { as: 'participant', name: 'Anna' });
  const bertta = await come(browser, server, { as: 'participant', name: 'Bertta' });
  await kaisa.page.getByRole('button', { name: 'Board menu' }).click();
  await kaisa.page.getByRole('menuitem', { name: 'Divide into groups' }).click();
  await kaisa.page.getByText('By name').click();
  await kaisa.page.getByRole('textbox', { name: 'Names of the groups' }).fill('Pieni\nSuuri');
  await kaisa.page.getByText('More choices').click();
  await kaisa.page.getByRole('spinbutton', { name: 'Places in each group' }).fill('1');
  await expectAccessible(kaisa.page);
  await kaisa.page.getByRole('button', { name: 'Make 2 groups' }).click();
  await kaisa.page.waitForURL('**/groups/*');
  await open(kaisa.page);
  const path = new URL(kaisa.page.url()).pathname.replace('/facilitator/', '/participant/');
  for (const { page } of [anna, bertta]) await page.goto(`${server.url}${path}`);

  // By the keyboard alone, to the group's board.
  await goTo(anna.page, anna.page.getByRole('button', { name: 'Choose this group: Pieni' }));
  await anna.page.keyboard.press('Enter');
  await expect(anna.page.getByRole('region', { name: 'Your group' })).toBeFocused();
  await expect(card(bertta.page, 'Pieni').getByText('Full. Choose another group.')).toBeVisible();
  await expect(card(bertta.page, 'Pieni').getByText('1 of 1 place taken')).toBeVisible();
  await expect(bertta.page.getByRole('button', { name: 'Choose this group: Pieni' })).toHaveCount(
    0,
  );
  await goTo(anna.page, anna.page.getByRole('link', { name: 'To the board' }));
  await anna.page.keyboard.press('Enter');
  await expect(anna.page.getByRole('heading', { level: 1, name: 'Pieni' })).toBeVisible();
});

test('facilitators arrange groups, and take back what they did', async ({ browser, server }) => {
  const kaisa = await come(browser, server, { as: 'facilitator', name: 'Kaisa', board: BOARD });
  const anna = await come(browser, server, { as: 'participant', name: 'Anna' });
  await come(browser, server, { as: 'participant', name: 'Bertta' });
  await makeThree(kaisa.page);
  const { page } = kaisa;
  const without = page.locator('section').filter({ hasText: 'Without a group' });
  await expect(without.getByText('Anna')).toBeVisible();

  // By a menu, as by the keyboard.
  await page.getByRole('button', { name: 'Move Anna' }).click();
  await page.getByRole('menuitem', { name: 'To Ryhmä 1' }).click();
  const first = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Ryhmä 1' }) });
  await expect(first.getByText('Anna')).toBeVisible();
  await takeBack(page, 'Anna is now in Ryhmä 1.');
  await expect(without.getByText('Anna')).toBeVisible();

  // By carrying.
  await without.getByText('Bertta').hover();
  await page.mouse.down();
  const target = await first.boundingBox();
  await page.mouse.move((target?.x ?? 0) + 40, (target?.y ?? 0) + 40, { steps: 8 });
  await page.mouse.up();
  await expect(first.getByText('Bertta')).toBeVisible();

  // All at once, and back.
  await page.getByRole('button', { name: 'Place people' }).click();
  await page.getByRole('menuitem', { name: 'Everybody anew, at random' }).click();
  await takeBack(page, 'placed.');
  await expect(without.getByText('Anna')).toBeVisible();

  // One more group, also while others work; renamed and removed.
  await open(page);
  await page.getByRole('button', { name: 'Add a group' }).click();
  await page.getByRole('button', { name: 'Actions: Ryhmä 4' }).click();
  await page.getByRole('menuitem', { name: 'Name, places and theme' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Neljäs');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Actions: Neljäs' }).click();
  await page.getByRole('menuitem', { name: 'Remove the group' }).click();
  await expect(page.getByRole('heading', { name: 'Neljäs' })).toHaveCount(0);
  await takeBack(page, 'Neljäs was removed.');
  await expect(page.getByRole('heading', { name: 'Neljäs' })).toBeVisible();
  await expectAccessible(page);

  // Told which group is theirs: the page of the others follows at once.
  await wayToGroups(anna.page, page).click();
  await expect(card(anna.page, 'Neljäs')).toBeVisible();
});

test('an opening is written once and read in all groups of its theme', async ({
  browser,
  server,
}) => {
  const kaisa = await come(browser, server, { as: 'facilitator', name: 'Kaisa', board: BOARD });
  const anna = await come(browser, server, { as: 'participant', name: 'Anna' });
  const { page } = kaisa;
  await page.getByRole('button', { name: 'Board menu' }).click();
  await page.getByRole('menuitem', { name: 'Divide into groups' }).click();
  await page.getByText('By theme').click();
  await page.getByRole('textbox', { name: 'Themes' }).fill('Ikääntyneet');
  await page.getByRole('spinbutton', { name: 'Groups for each theme' }).fill('2');
  await page.getByText('More choices').click();
  await page
    .getByRole('textbox', { name: 'Video links' })
    .fill('https://video.example/1\nhttps://video.example/2');
  await page.getByRole('button', { name: 'Make 2 groups' }).click();
  await page.waitForURL('**/groups/*');
  await open(page);
  await wayToGroups(anna.page, page).click();
  await anna.page.getByRole('button', { name: 'Choose this group: Ikääntyneet 2' }).click();
  await expect(anna.page.getByRole('link', { name: /^Open the group’s call/ })).toHaveAttribute(
    'href',
    /^https:\/\/video\.example\/[12]$/,
  );
  await anna.page.getByRole('link', { name: 'To the board' }).click();
  await anna.page.getByRole('heading', { level: 1, name: 'Ikääntyneet 2' }).waitFor();

  await page.getByText('Opening: Ikääntyneet').click();
  await page.getByRole('button', { name: 'Edit the opening' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Speaker' }).fill('Aino Alustaja');
  await dialog.getByRole('textbox', { name: 'What the opening is about' }).fill('Kotona asuminen');
  await dialog.getByRole('button', { name: 'Add a link' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Diat');
  await dialog.getByRole('textbox', { name: 'Link' }).fill('https://slides.example/1');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();

  await anna.page.getByRole('button', { name: 'Opening' }).click();
  await expect(anna.page.getByText('Aino Alustaja')).toBeVisible();
  await expect(anna.page.getByRole('link', { name: 'Diat' })).toHaveAttribute(
    'href',
    'https://slides.example/1',
  );
  await expectAccessible(anna.page);
});

/** A participant in a group's board that is open. */
const atWork = async (browser: Browser, server: ServerProcess) => {
  const kaisa = await come(browser, server, { as: 'facilitator', name: 'Kaisa', board: BOARD });
  const anna = await come(browser, server, { as: 'participant', name: 'Anna' });
  const breakout = await makeThree(kaisa.page);
  await open(kaisa.page);
  await wayToGroups(anna.page, kaisa.page).click();
  await anna.page.getByRole('button', { name: 'Choose this group: Ryhmä 1' }).click();
  await anna.page.getByRole('link', { name: 'To the board' }).click();
  await anna.page.getByRole('heading', { level: 1, name: 'Ryhmä 1' }).waitFor();
  const board = anna.page.url();
  const bringBack = (seconds: number): Promise<void> =>
    command(kaisa.page, kaisa.meetingId, { type: 'group.bringBack', breakout, seconds });
  return { kaisa, anna, breakout, board, bringBack };
};

const meetingPage = /\/m\/[^/]+\/participant$/;

test('groups go on after all, or come back with what they posted, and can be visited after', async ({
  browser,
  server,
}) => {
  const { kaisa, anna, breakout, board, bringBack } = await atWork(browser, server);
  const { page } = anna;
  await command(kaisa.page, kaisa.meetingId, {
    type: 'group.message',
    group: null,
    text: 'Viisi minuuttia vielä',
  });
  const message = page.getByText('Viisi minuuttia vielä', { exact: true });
  await expect(message).toBeVisible();
  await expect(page.getByText('Message from a facilitator: Viisi minuuttia vielä')).toBeAttached();
  await page.getByRole('button', { name: 'Close the message' }).click();
  await expect(message).toHaveCount(0);

  await bringBack(600);
  await expect(page.getByText(/^Groups are brought back: /)).toBeVisible();
  await expectAccessible(page);
  await command(kaisa.page, kaisa.meetingId, { type: 'group.carryOn', breakout });
  await expect(page.getByText(/^Groups are brought back: /)).toHaveCount(0);
  await expect(page).toHaveURL(board);

  // A note that was just posted is on the server before one is taken back.
  const box = page.getByRole('textbox', { name: /^New note in the section/ }).first();
  await box.fill('Viime hetken lappu');
  await bringBack(2);
  await box.press('Enter');
  await page.waitForURL(meetingPage);
  await kaisa.page.goto(board.replace('/participant/', '/facilitator/'));
  await expect(kaisa.page.getByText('Viime hetken lappu')).toBeVisible();

  // Whoever comes to see it later is not thrown out, nor told anew what they put away.
  await page.goto(board);
  await page.getByRole('heading', { level: 1, name: 'Ryhmä 1' }).waitFor();
  await expect(page.getByRole('region', { name: 'What goes on in the meeting' })).toContainText(
    'Ryhmä 1',
  );
  await expect(message).toHaveCount(0);
  await expect(page).toHaveURL(board);
});

test('words under the caret wait; a phone that slept or was away is where the meeting is', async ({
  browser,
  server,
}) => {
  const { kaisa, anna, breakout, board, bringBack } = await atWork(browser, server);
  const { page } = anna;
  const box = page.getByRole('textbox', { name: /^New note in the section/ }).first();
  await box.fill('Kesken jäänyt ajatus');
  await bringBack(2);
  await expect(page.getByText(/^The others are already back/)).toBeVisible();
  await expect(box).toBeFocused();
  await box.pressSequentially(' jatkuu');
  await expect(box).toHaveValue('Kesken jäänyt ajatus jatkuu');
  await box.blur();
  await page.waitForURL(meetingPage);
  await expect(page.getByText('“Kesken jäänyt ajatus jatkuu”')).toBeVisible();
  await expectAccessible(page);
  const carryOn = () => command(kaisa.page, kaisa.meetingId, { type: 'group.carryOn', breakout });
  await carryOn();
  await page.getByRole('link', { name: 'Back to the note' }).click();
  await page.waitForURL(board);
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('Kesken jäänyt ajatus jatkuu');
  // A note that is changed is as much a sentence as one that is begun.
  await box.press('Enter');
  const note = page.getByRole('article').filter({ hasText: 'Kesken jäänyt ajatus jatkuu' });
  const editor = note.getByRole('textbox', { name: 'The note’s text' });
  // What keys do to notes comes a moment after a board that has only just been opened again.
  await expect(async () => {
    if ((await editor.count()) === 0) await note.press('Enter');
    await expect(editor).toBeFocused({ timeout: 2000 });
  }).toPass();
  await page.keyboard.press('End');
  await page.keyboard.type(' vielä');
  await expect(editor).toContainText('vielä');
  await bringBack(2);
  await expect(page.getByText(/^The others are already back/)).toBeVisible();
  await expect(editor).toBeFocused();
  await editor.blur();
  await page.waitForURL(meetingPage);
  await expect(page.getByText('“Kesken jäänyt ajatus jatkuu vielä”')).toBeVisible();
  await carryOn();
  await page.getByRole('link', { name: 'Back to the note' }).click();
  await expect(note).toContainText('vielä');

  await bringBack(2);
  await expect(page.getByText(/^Groups are brought back: /)).toBeVisible();
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await expect(kaisa.page.getByRole('button', { name: 'Carry on in groups' })).toBeVisible();
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await page.waitForURL(meetingPage, { timeout: 2000 });

  await carryOn();
  await page.goto(board);
  await page.getByRole('heading', { level: 1, name: 'Ryhmä 1' }).waitFor();
  await bringBack(600);
  await expect(page.getByText(/^Groups are brought back: /)).toBeVisible();
  await page.goto('about:blank');
  await bringBack(0);
  await page.goto(board);
  await page.waitForURL(meetingPage);
});

test('a part of the programme becomes groups, and leads to them', async ({ browser, server }) => {
  const kaisa = await come(browser, server, { as: 'facilitator', name: 'Kaisa' });
  const { page } = kaisa;
  await page.getByRole('button', { name: 'Edit the programme' }).click();
  await page.getByRole('textbox', { name: 'New part' }).fill('Teemaryhmät');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Teemaryhmät: .* Change the kind$/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Groups' }).click();
  await page.getByRole('button', { name: 'Details: Teemaryhmät' }).click();
  await page
    .getByRole('region', { name: 'Programme' })
    .getByRole('button', { name: 'Divide into groups' })
    .click();
  await page.getByRole('button', { name: 'Make 3 groups' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Teemaryhmät' })).toBeVisible();
  const groups = page.url();
  await page.getByRole('link', { name: /^Verkkoklinikka/ }).click();
  const part = page.getByRole('listitem').filter({ hasText: 'Teemaryhmät' });
  await expect(part.getByRole('link', { name: 'To the groups' })).toHaveAttribute(
    'href',
    new URL(groups).pathname,
  );
});

test('axe finds nothing in the dark either, and 320 pixels are enough', async ({
  browser,
  server,
}) => {
  const { kaisa, anna, board, breakout } = await atWork(browser, server);
  await command(kaisa.page, kaisa.meetingId, { type: 'timer.start', seconds: 600 });
  await kaisa.page.getByRole('button', { name: 'Add a theme' }).click();
  await expectAccessible(kaisa.page);
  await kaisa.page.keyboard.press('Escape');
  for (const { page } of [kaisa, anna]) {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(page.getByRole('timer')).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  await anna.page.goto(`${server.url}/m/${anna.meetingId}/participant/groups/${breakout}`);
  await expect(anna.page.getByText('Your group: Ryhmä 1')).toBeVisible();
  await expectAccessible(anna.page);
  await expectNoSidewaysScroll(anna.page);
  await kaisa.page.goto(board.replace('/participant/', '/facilitator/'));
  await kaisa.page.getByRole('button', { name: 'Board menu' }).click();
  await kaisa.page.getByRole('menuitem', { name: 'Divide into groups' }).click();
  await expect(kaisa.page.getByRole('button', { name: 'Make 3 groups' })).toBeVisible();
  await expectAccessible(kaisa.page);
});
