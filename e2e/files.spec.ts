import { expect, type Page } from 'playwright/test';
import { hugePng, photo } from '../shared/files/testing/pictures.ts';
import { arrive } from './support/arrive.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe.ts';
import { openPage } from './support/browser.ts';
import { command } from './support/command.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';

const fileOf = (name: string, mimeType: string, bytes: Uint8Array | string) => ({
  name,
  mimeType,
  buffer: Buffer.from(bytes),
});

/** Has loaded and can be seen: a broken picture has no width. */
const widthOf = (page: Page, alt: string) =>
  page
    .getByRole('img', { name: alt })
    .first()
    .evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0));

test('pictures come onto the board described, by whoever is on a phone too; what is none is refused with its reason', async ({
  browser,
  server,
}) => {
  const anna = await openPage(browser);
  const eero = await openPage(browser, 'phone');
  const ran: string[] = [];
  anna.on('dialog', (dialog) => ran.push(dialog.message()));
  await arrive(anna, server, { as: 'facilitator', name: 'Anna', board: NEEDS_BOARD });
  await arrive(eero, server, { as: 'participant', name: 'Eero', board: NEEDS_BOARD });

  const asked = anna.waitForEvent('filechooser');
  await anna.getByRole('button', { name: 'Add pictures or files here' }).first().click();
  const chooser = await asked;
  await chooser.setFiles([
    fileOf('ranta.jpg', 'image/jpeg', photo()),
    fileOf('zip.png', 'image/png', 'PK\u0003\u0004 an archive'),
    fileOf(
      'x.svg',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ),
    fileOf('iso.png', 'image/png', hugePng(16_000, 16_000)),
    fileOf('../../raportti.csv', 'text/csv', 'a;b\n'),
  ]);
  const tray = anna.getByRole('region', { name: 'Pictures and files on their way' });
  await expect(tray.getByRole('heading')).toHaveText('2 on the board, 3 not added');
  await expect(tray.getByText('The file is not what its name says.')).toHaveCount(1);
  await expect(tray.getByText('Files of this kind cannot be added.')).toHaveCount(1);
  await expect(tray.getByText('The picture has too many pixels')).toHaveCount(1);
  await expectAccessible(anna);
  await tray.getByRole('textbox', { name: 'What is in the picture?' }).fill('Ranta kesällä');
  await tray.getByRole('button', { name: 'Save' }).click();
  await expect(tray.getByText('The description is saved')).toBeVisible();
  await tray.getByRole('button', { name: 'Close the list' }).click();

  const picture = eero.getByRole('img', { name: 'Ranta kesällä' }).first();
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).toBeVisible();
  await expect.poll(() => widthOf(eero, 'Ranta kesällä')).toBeGreaterThan(0);
  await expect(eero.getByRole('link', { name: 'raportti.csv' })).toHaveAttribute(
    'download',
    'raportti.csv',
  );
  await eero.getByRole('button', { name: 'Ranta kesällä' }).first().click();
  await expect(eero.getByRole('dialog').getByRole('img', { name: 'Ranta kesällä' })).toBeVisible();
  await expectNoSidewaysScroll(eero);
  expect(ran).toEqual([]);

  // What has not been sent is kept on the device: it goes on after the page was left, and is there once.
  const uploads = '**/boards/*/files';
  await anna.route(uploads, (route) => route.abort());
  const askedAgain = anna.waitForEvent('filechooser');
  await anna.getByRole('button', { name: 'Add pictures or files here' }).first().click();
  await (await askedAgain).setFiles([fileOf('laituri.csv', 'text/csv', 'a;b\n')]);
  await expect(tray.getByText('This device keeps the file until it is sent')).toBeVisible();
  await anna.unroute(uploads);
  await anna.reload();
  await expect(tray.getByRole('heading')).toHaveText('1 file done');
  await expect(anna.getByRole('link', { name: 'laituri.csv' })).toHaveCount(1);
});

test('a note that is pasted on another board brings its picture along, with its description', async ({
  browser,
  server,
}) => {
  const page = await openPage(browser);
  const { meetingId } = await arrive(page, server, {
    as: 'facilitator',
    name: 'Anna',
    board: NEEDS_BOARD,
  });
  const board = page.url().split('/').at(-1);
  await command(page, meetingId, { type: 'board.duplicate', board, title: 'Toinen', notes: false });
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add pictures or files here' }).first().click();
  await (await asked).setFiles([fileOf('ranta.jpg', 'image/jpeg', photo())]);
  const tray = page.getByRole('region', { name: 'Pictures and files on their way' });
  await tray.getByRole('textbox', { name: 'What is in the picture?' }).fill('Lato');
  await tray.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('radio', { name: 'Canvas' }).check();
  const note = page.getByRole('article').filter({ has: page.getByRole('img', { name: 'Lato' }) });
  await note.focus();
  await expect(page.getByRole('button', { name: 'Map of the board' })).toBeVisible();
  await page.keyboard.press('Control+c');
  await expect(page.getByText('1 note copied')).toBeAttached();

  await page.getByRole('link', { name: 'Meeting', exact: true }).click();
  await page.getByRole('link', { name: 'Toinen', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Toinen' })).toBeVisible();
  await page.getByRole('radio', { name: 'Canvas' }).check();
  await expect(page.getByRole('button', { name: 'Map of the board' })).toBeVisible();
  await page.getByRole('region', { name: 'Canvas' }).focus();
  await page.keyboard.press('Control+v');
  await expect.poll(() => widthOf(page, 'Lato')).toBeGreaterThan(0);
});
