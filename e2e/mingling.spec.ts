import { expect } from 'playwright/test';
import {
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoSidewaysScroll,
} from './support/axe.ts';
import { test } from './support/fixtures.ts';
import { goTo } from './support/keyboard.ts';
import { ask, foundTable, rowOf, visitTables } from './support/mingling.ts';
import { takeBack } from './support/take-back.ts';

/** The mingling tables as people meet at them: found, join, wait, get the seat, find the call, leave something behind. */
test.use({ demo: false });

const MINUTE_MS = 60_000;
const CALL = 'https://call.example/one';

test('facilitators open the page; a table is founded with one line, and others join it', async ({
  browser,
  server,
}) => {
  const kaisa = await visitTables(browser, server, { name: 'Kaisa', role: 'facilitator' });
  const anna = await visitTables(browser, server, { name: 'Anna' });
  await expect(anna.getByText('The mingling is not open yet.')).toBeVisible();
  await kaisa.getByRole('button', { name: 'Open the mingling' }).click();

  await foundTable(anna, 'Contracts');
  await expect(anna.getByText('You sit at Contracts')).toBeVisible();
  const erkki = await visitTables(browser, server, { name: 'Erkki' });
  await erkki.getByRole('button', { name: 'Join: Contracts' }).click();
  for (const page of [kaisa, anna, erkki]) {
    await expect(rowOf(page, 'Contracts').getByText('2 of 8 seats taken')).toBeAttached();
    await expect(rowOf(page, 'Contracts').getByText('Erkki')).toBeVisible();
  }

  await foundTable(erkki, 'Theses');
  await expect(rowOf(anna, 'Contracts').getByText('1 of 8 seats taken')).toBeAttached();
  await takeBack(erkki, 'You founded the table “Theses” and left “Contracts”.');
  await expect(rowOf(anna, 'Contracts').getByText('2 of 8 seats taken')).toBeAttached();
});

test('who waits at a full table is offered the seat, and takes it in time', async ({
  browser,
  server,
}) => {
  const kaisa = await visitTables(browser, server, { name: 'Kaisa', role: 'facilitator' });
  await ask(kaisa, { type: 'mingling.set', isOn: true });
  await ask(kaisa, { type: 'table.found', topic: 'Theses', capacity: 1 });
  const anna = await visitTables(browser, server, { name: 'Anna' });
  await anna.getByRole('button', { name: 'Wait for a seat: Theses' }).click();
  await expect(anna.getByText('your place in line: 1')).toBeVisible();

  await kaisa.getByRole('button', { name: 'Leave: Theses' }).click();
  const notice = anna.getByRole('region', { name: 'A seat is free for you' });
  await expect(notice).toContainText('A seat at “Theses” is free for you');
  await expect(anna).toHaveTitle('A seat is free for you: Theses · Talkoot');
  await expectAccessible(anna);
  await notice.getByRole('button', { name: 'Take the seat' }).click();
  await expect(anna.getByText('You sit at Theses')).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('links are pasted as they come, and nobody sees one before its time', async ({
  browser,
  server,
}) => {
  const kaisa = await visitTables(browser, server, { name: 'Kaisa', role: 'facilitator' });
  await ask(kaisa, { type: 'mingling.set', isOn: true, linksAt: Date.now() + 30 * MINUTE_MS });
  const anna = await visitTables(browser, server, { name: 'Anna' });
  await foundTable(anna, 'Contracts');
  await expect(kaisa.getByText('1 table without a video link')).toBeVisible();

  await kaisa.getByRole('button', { name: 'Paste video links' }).click();
  await kaisa
    .getByRole('textbox', { name: 'Links' })
    .fill(`Table\tLink\n1\t${CALL}\nhttp://call.example/bad`);
  await expect(kaisa.getByText('1 good link found.')).toBeVisible();
  await expect(kaisa.getByText('Line 3: http://call.example/bad')).toBeVisible();
  await expectAccessible(kaisa);
  await kaisa.getByRole('button', { name: 'Add the links' }).click();
  await expect(kaisa.getByText('There is a video link for every table.')).toBeVisible();
  await expect(anna.getByText('The table’s video link comes here')).toBeVisible();
  expect(await anna.content()).not.toContain(CALL);

  await kaisa.getByRole('button', { name: 'Show the links now' }).click();
  await kaisa.getByRole('dialog').getByRole('button', { name: 'Show the links now' }).click();
  const own = anna.getByRole('link', { name: 'Open your table’s video call' });
  await expect(own).toHaveAttribute('href', CALL);
  await expect(own).toHaveAttribute('target', '_blank');
  await expect(rowOf(kaisa, 'Contracts').getByRole('link', { name: /^Open call/ })).toBeVisible();
});

test('a table leaves a line for all, and a board that its first note makes', async ({
  browser,
  server,
}) => {
  const kaisa = await visitTables(browser, server, { name: 'Kaisa', role: 'facilitator' });
  await ask(kaisa, { type: 'mingling.set', isOn: true });
  const anna = await visitTables(browser, server, { name: 'Anna' });
  await foundTable(anna, 'Contracts');
  const harvest = anna.getByRole('textbox', { name: 'What do you take with you?' });
  await harvest.fill('Ask the clients first');
  await harvest.press('Enter');
  await expect(rowOf(kaisa, 'Contracts').getByText('Ask the clients first')).toBeVisible();

  const note = anna.getByRole('textbox', { name: 'Write a note on the table’s board' });
  await note.fill('Start from everyday life');
  await note.press('Enter');
  await rowOf(anna, 'Contracts')
    .getByRole('link', { name: /^The table’s board/ })
    .click();
  await expect(anna.getByRole('article')).toContainText('Start from everyday life');

  // Whoever carries on as a group finds the board on the meeting's page, too.
  await anna.goBack();
  await anna.getByRole('button', { name: 'Carry on as a group' }).click();
  await anna.getByRole('link', { name: 'Talkoot', exact: true }).click();
  const lasting = anna.getByRole('region', { name: 'Groups that carry on' });
  await expect(lasting.getByRole('link', { name: 'Contracts' })).toBeVisible();
});

test('the last two minutes are told, and then the way leads to the plenary', async ({
  browser,
  server,
}) => {
  const kaisa = await visitTables(browser, server, { name: 'Kaisa', role: 'facilitator' });
  const startsAt = Date.now() - 10 * MINUTE_MS;
  await ask(kaisa, { type: 'mingling.set', isOn: true, startsAt, endsAt: Date.now() + MINUTE_MS });
  const anna = await visitTables(browser, server, { name: 'Anna' });
  const notice = anna.getByRole('region', { name: 'The mingling ends soon' });
  await expect(notice.getByRole('link', { name: 'To the plenary' })).toBeVisible();
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toHaveCount(0);
  await kaisa.getByRole('button', { name: 'The plenary’s video link' }).click();
  const address = kaisa.getByRole('textbox', { name: 'Address of the video call' });
  await address.fill('http://call.example/all');
  await address.press('Enter');
  await expect(kaisa.getByText('The link must begin with https://')).toBeVisible();
  await address.fill('https://call.example/all');
  await address.press('Enter');
  await expect(kaisa.getByRole('dialog')).toHaveCount(0);
  await ask(kaisa, { type: 'mingling.set', endsAt: Date.now() - 1000 });
  await expect(
    // The bar of what goes on has the same link.
    anna
      .getByRole('main')
      .getByRole('link', { name: /^Plenary’s call/ })
      .last(),
  ).toHaveAttribute('href', 'https://call.example/all');
  await anna.getByRole('link', { name: 'To the plenary' }).click();
  await expect(anna).toHaveURL(/\/participant$/);
});

test('two hosts agree to put their tables together', async ({ browser, server }) => {
  const kaisa = await visitTables(browser, server, { name: 'Kaisa', role: 'facilitator' });
  await ask(kaisa, { type: 'mingling.set', isOn: true });
  const anna = await visitTables(browser, server, { name: 'Anna' });
  const erkki = await visitTables(browser, server, { name: 'Erkki' });
  await foundTable(anna, 'Contracts');
  await foundTable(erkki, 'Theses');
  await rowOf(anna, 'Contracts').getByRole('button', { name: 'Actions: Contracts' }).click();
  await anna.getByRole('menuitem', { name: 'Merge with another table' }).click();
  await anna.getByRole('button', { name: 'Propose' }).click();
  await expect(anna.getByText('You have proposed to move to “Theses”.')).toBeVisible();
  await erkki.getByRole('button', { name: 'Agree' }).click();
  await expect(rowOf(anna, 'Contracts')).toHaveCount(0);
  await expect(anna.getByText('You sit at Theses')).toBeVisible();
});

test('found, join and leave by keys alone', async ({ browser, server }) => {
  const kaisa = await visitTables(browser, server, { name: 'Kaisa', role: 'facilitator' });
  await ask(kaisa, { type: 'mingling.set', isOn: true });
  await ask(kaisa, { type: 'table.found', topic: 'Theses', sit: false });
  const anna = await visitTables(browser, server, { name: 'Anna' });
  await goTo(anna, anna.getByRole('textbox', { name: 'Found a table on your own topic' }));
  await anna.keyboard.type('Contracts');
  await anna.keyboard.press('Enter');
  await expect(anna.getByText('You sit at Contracts')).toBeVisible();

  await goTo(anna, anna.getByRole('button', { name: 'Join: Theses' }));
  await anna.keyboard.press('Enter');
  await expect(anna.getByText('You sit at Theses')).toBeVisible();
  const leave = anna.getByRole('button', { name: 'Leave: Theses' });
  await expect(leave).toBeFocused();
  await anna.keyboard.press('Space');
  await expect(anna.getByText('You do not sit at any table yet.')).toBeVisible();
  await expect(anna.getByRole('button', { name: 'Join: Theses' })).toBeFocused();
});

test('on a phone the same tables are cards, 320 px wide too', async ({ browser, server }) => {
  const kaisa = await visitTables(browser, server, { name: 'Kaisa', role: 'facilitator' });
  await ask(kaisa, { type: 'mingling.set', isOn: true });
  const topic = 'Hyvinvointialueiden asiakasosallisuuden kehittämisverkoston vuosikello';
  await ask(kaisa, { type: 'table.found', topic });
  const anna = await visitTables(browser, server, { name: 'Anna', size: 'phone' });
  const card = anna.getByRole('listitem').filter({ hasText: topic });
  await card.getByRole('button', { name: `Join: ${topic}` }).tap();
  await expect(card.getByText('Anna (you)')).toBeVisible();
  for (const page of [anna, kaisa]) {
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  }
  await expectAccessible(anna);
});

test('nothing for axe to find, in light and in the dark', async ({ browser, server }) => {
  // Fourteen long looks by axe.
  test.slow();
  const kaisa = await visitTables(browser, server, { name: 'Kaisa', role: 'facilitator' });
  const look = async () => {
    await expectAccessibleInBothThemes(kaisa);
  };
  await look();
  await kaisa.getByRole('button', { name: 'Open the mingling' }).click();
  await expect(kaisa.getByText('A table begins with a topic')).toBeVisible();
  await look();
  await kaisa.getByRole('button', { name: 'Coffee and free talk' }).click();
  await foundTable(kaisa, 'Contracts');
  await ask(kaisa, { type: 'mingling.set', linksAt: Date.now() + MINUTE_MS });
  await look();
  for (const entry of ['Edit the table', 'Merge with another table', 'Show and move people']) {
    await kaisa.getByRole('button', { name: 'Actions: Contracts' }).click();
    await kaisa.getByRole('menuitem', { name: entry }).click();
    await expect(kaisa.getByRole('dialog')).toBeVisible();
    await look();
    await kaisa.keyboard.press('Escape');
  }
  await kaisa.getByRole('button', { name: 'Times' }).click();
  await expect(kaisa.getByLabel('Video links are shown')).toBeVisible();
  await look();
});

test('a viewer reads without names', async ({ browser, server }) => {
  const kaisa = await visitTables(browser, server, { name: 'Kaisa', role: 'facilitator' });
  await ask(kaisa, { type: 'mingling.set', isOn: true });
  await foundTable(kaisa, 'Contracts');
  const viewer = await visitTables(browser, server, { name: 'Vera', role: 'viewer' });
  await expect(rowOf(viewer, 'Contracts').getByText('1 person')).toBeVisible();
  await expect(viewer.getByText('Kaisa')).toHaveCount(0);
  await expect(viewer.getByRole('button', { name: /^Join/ })).toHaveCount(0);
});
