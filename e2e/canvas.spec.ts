import { type Browser, expect, type Locator, type Page } from 'playwright/test';
import { arrive } from './support/arrive.ts';
import { expectAccessible } from './support/axe.ts';
import { noteWith, openPage } from './support/browser.ts';
import { NEEDS_BOARD } from './support/demo-board.ts';
import { test } from './support/fixtures.ts';
import type { ServerProcess } from './support/server-process.ts';

/** What a hand does with several notes and with frames, as only a browser can tell. */

const FIRST = 'Asiakkaat ja asukkaat';
const NOTE = 'Kokemusasiantuntijat mukaan';
const BESIDE = 'Tieto siitä';

const openCanvas = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: 'Canvas' }).check();
  await page.getByRole('button', { name: 'Map of the board' }).waitFor();
  // What facilitators may do comes after the first sight: a drag before that moves the paper.
  await page.getByRole('button', { name: /^Move “Asiakkaat ja asukkaat”/ }).waitFor();
  // The bar below makes the paper lower.
  await page.getByRole('region', { name: 'Lead the meeting' }).waitFor();
};

const visit = async (browser: Browser, server: ServerProcess): Promise<Page> => {
  const page = await openPage(browser);
  await arrive(page, server, { as: 'facilitator', name: 'Kaisa', board: NEEDS_BOARD });
  await openCanvas(page);
  return page;
};

const cornerOf = async (element: Locator): Promise<{ x: number; y: number }> => {
  const box = await element.boundingBox();
  if (!box) throw new Error('not on the page');
  return { x: Math.round(box.x), y: Math.round(box.y) };
};

/** Canvas units are whole, and a pixel on the screen is a part of one. */
const expectAt = (element: Locator, { x, y }: { x: number; y: number }): Promise<void> =>
  expect
    .poll(async () => {
      const corner = await cornerOf(element);
      return Math.hypot(corner.x - x, corner.y - y);
    })
    .toBeLessThan(3);

const drag = async (page: Page, from: Locator, dx: number, dy: number): Promise<void> => {
  const { x, y } = await cornerOf(from);
  await page.mouse.move(x + 40, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + 40 + dx / 2, y + 20 + dy / 2, { steps: 4 });
  await page.mouse.move(x + 40 + dx, y + 20 + dy, { steps: 4 });
  await page.mouse.up();
};

/** Moves the paper and moves it back; a moment later it still counts as moving. */
const wheel = async (page: Page): Promise<void> => {
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, 20);
  await page.mouse.wheel(0, -20);
  await page.evaluate(
    () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))),
  );
};

const undo = (page: Page): Promise<void> => page.getByRole('button', { name: 'Undo' }).click();

test('frames carry their notes, a box chooses several, and what is copied is pasted', async ({
  browser,
  server,
}) => {
  const page = await visit(browser, server);
  const note = noteWith(page, NOTE);
  const beside = noteWith(page, BESIDE);
  const frame = page.locator('[data-frame]').filter({ hasText: FIRST });
  // In the moment the paper has been moved by a wheel, a press means the note or the frame, and not the paper.
  await wheel(page);
  const middle = await cornerOf(note);
  await page.mouse.click(middle.x + 40, middle.y + 20);
  await expect(note).toBeFocused();
  await wheel(page);
  const before = await cornerOf(note);
  const end = await cornerOf(beside);
  await page.keyboard.down('Alt');
  await drag(page, frame.getByRole('heading'), 30, 130);
  await page.keyboard.up('Alt');
  await expectAt(note, { x: before.x + 30, y: before.y + 130 });
  await undo(page);
  await expectAt(note, before);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();

  // A box from left of the first note to the middle of the second.
  await expectAt(beside, end);
  await page.keyboard.down('Shift');
  await page.mouse.move(before.x - 6, before.y - 10);
  await page.mouse.down();
  await page.mouse.move(end.x + 60, end.y + 40, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  const bar = page.getByRole('toolbar', { name: 'Selected notes' });
  await expect(bar).toContainText('2 notes selected');
  await expectAccessible(page);

  await page.keyboard.down('Alt');
  await drag(page, note, 20, 330);
  await page.keyboard.up('Alt');
  await expectAt(beside, { x: end.x + 20, y: end.y + 330 });
  await undo(page);
  await expectAt(beside, end);

  const paper = page.getByRole('region', { name: 'Canvas' });
  await page.keyboard.press('Control+c');
  await paper.focus();
  await page.keyboard.press('Control+v');
  // The originals may be out of sight: what is pasted lies where there is room, and the view goes there.
  await expect(note.filter({ hasText: 'Kaisa' })).toHaveCount(1);
  await expect(beside.filter({ hasText: 'Kaisa' })).toHaveCount(1);
  await expect(bar).toContainText('2 notes selected');

  // Cells of a spreadsheet stand as they stood.
  await paper.focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Kevät\tSyksy\nTalvi\tKesä\n');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
  });
  await expect
    .poll(async () => {
      const spring = await cornerOf(noteWith(page, 'Kevät'));
      const autumn = await cornerOf(noteWith(page, 'Syksy'));
      const winter = await cornerOf(noteWith(page, 'Talvi'));
      const isRow = Math.abs(autumn.y - spring.y) < 2 && autumn.x > spring.x;
      return isRow && Math.abs(winter.x - spring.x) < 2 && winter.y > spring.y;
    })
    .toBe(true);
  await page.keyboard.press('Control+z');
  await expect(noteWith(page, 'Kevät')).toHaveCount(0);
});
