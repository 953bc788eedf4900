import { expect, type Page } from 'playwright/test';
import * as Y from 'yjs';
import { openPage } from './support/browser.ts';
import { arriveByLink } from './support/arrive.ts';
import { addForeignNote, noteOf } from './support/contract.ts';
import { test } from './support/fixtures.ts';
import { createBoard, createMeeting, joinMeeting, sendCommand } from './support/http.ts';
import { openRawClient } from './support/raw-client.ts';
import type { ServerProcess } from './support/server-process.ts';
import { until } from './support/until.ts';

/** What others added since somebody was here, stepped through in every view, by keys and on a phone. */
test.use({ demo: false });

const SECTIONS = ['works', 'hard'] as const;
/** More than a page of the outline, and more than fits into any window. */
const OLD_PER_SECTION = 70;

const rank = (place: number): string =>
  `a${String.fromCharCode(97 + Math.floor(place / 10))}${place % 10}`;

type NewNote = {
  readonly id: string;
  readonly section: string;
  readonly rank: string;
  readonly date?: string;
};

/** In the order of the board; those with a date are read elsewhere on a timeline. */
const NEW: readonly NewNote[] = [
  { id: 'new-first', section: 'works', rank: `${rank(0)}V` },
  { id: 'new-late', section: 'works', rank: `${rank(65)}V`, date: '2026-03-01' },
  { id: 'new-hard-last', section: 'hard', rank: `${rank(69)}V`, date: '2026-02-01' },
];
const inBoardOrder: readonly string[] = NEW.map(({ id }) => id);
const byDate: readonly string[] = ['new-hard-last', 'new-late', 'new-first'];

const prepare = async (server: ServerProcess) => {
  const meeting = await createMeeting(server.url, { title: 'Kaksi viikkoa', language: 'en' });
  const kaisa = await joinMeeting(server.url, meeting.keys.facilitator, 'Kaisa');
  const { id } = await createBoard(server.url, meeting.id, kaisa.token, {
    title: 'Practices',
    template: 'blank',
  });
  await sendCommand(server.url, meeting.id, kaisa.token, {
    type: 'meeting.setState',
    state: 'live',
  });
  const client = openRawClient(server.url, `board:${id}`, kaisa.token);
  await client.synced();
  const { doc } = client;
  const add = (note: NewNote): void => {
    const { date, ...fields } = note;
    const author = kaisa.participantId;
    addForeignNote(doc, { text: `Words of ${note.id}`, author, ...fields });
    if (date !== undefined) noteOf(doc, note.id).set('date', date);
  };
  doc.transact(() => {
    doc.getMap('board').set('views', ['columns', 'wall', 'outline', 'canvas', 'timeline', 'table']);
    SECTIONS.forEach((section, at) => {
      const fields = { title: section, prompt: '', rank: `b${at}` };
      doc.getMap('sections').set(section, new Y.Map<unknown>(Object.entries(fields)));
    });
  });
  for (const section of SECTIONS) {
    for (let place = 0; place < OLD_PER_SECTION; place += 1) {
      add({ id: `${section}-${place}`, section, rank: rank(place) });
    }
  }
  return { meeting, boardId: id, client, add };
};

const group = (page: Page) => page.getByRole('group', { name: '3 new notes since you were here' });

/** Steps to the next new note, or the one before, by key: it is said, has the focus, and is there to be read. */
const step = async (
  page: Page,
  { id, place, key = 'u' }: { id: string; place: number; key?: string },
): Promise<void> => {
  await page.keyboard.press(key);
  await expect(page.getByRole('status').filter({ hasText: `New note ${place} of 3` })).toHaveCount(
    1,
  );
  const focused = page.locator(`[data-note="${id}"]:focus, [data-note="${id}"]:has(:focus)`);
  await expect(focused).toBeInViewport();
  await expect(focused).toContainText('New');
};

test('whoever comes back steps through exactly what is new, in every view', async ({
  browser,
  server,
}) => {
  const { meeting, boardId, client, add } = await prepare(server);
  const anna = await openPage(browser);
  await anna.emulateMedia({ reducedMotion: 'reduce' });
  await arriveByLink(anna, meeting.links.participant, 'Anna');
  const path = anna.url();
  await anna.goto(`${path}/b/${boardId}`);
  await anna.locator('[data-note="hard-69"]').waitFor({ state: 'attached' });
  await anna.getByRole('button', { name: 'Search notes' }).waitFor();
  // Somebody has been there when the board has stood before their eyes for a moment.
  await expect
    .poll(async () => {
      await anna.evaluate(() => window.dispatchEvent(new Event('pagehide')));
      return anna.evaluate(() =>
        Object.keys(localStorage).some((key) => key.startsWith('talkoot:seen:')),
      );
    })
    .toBe(true);
  await anna.goto('about:blank');

  for (const note of NEW) add(note);
  await until(() => client.provider.synced, { what: 'the new notes' });

  await anna.goto(path);
  await expect(anna.getByText('3 new since you were here')).toBeVisible();
  await anna.goto(`${path}/b/${boardId}`);
  await expect(group(anna)).toBeVisible();
  // Folded away: it unfolds for whoever is led there.
  await anna.getByRole('button', { name: 'How hard is sorted' }).click();
  await anna.getByRole('menuitem', { name: 'Collapse the section' }).click();
  await expect(
    anna.getByRole('button', { name: 'Unfold the section hard: 71 notes' }),
  ).toBeFocused();

  let last = '';
  for (const [view, order] of [
    ['Outline', inBoardOrder],
    ['Wall', inBoardOrder],
    ['Timeline', byDate],
    ['Table', inBoardOrder],
    ['Canvas', inBoardOrder],
    ['Columns', inBoardOrder],
  ] as const) {
    await test.step(view, async () => {
      await anna.getByRole('radio', { name: view, exact: true }).check({ force: true });
      await anna.locator('[data-note]').first().waitFor();
      // From outside the notes one goes on from where one was led last.
      await anna.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      });
      const go = async (by: number, key?: string): Promise<void> => {
        const at = (order.indexOf(last) + by + order.length) % order.length;
        last = order[at] ?? '';
        await step(anna, { id: last, place: at + 1, ...(key !== undefined && { key }) });
      };
      for (const _ of order) await go(1);
      await go(-1, 'Shift+U');
    });
  }

  await test.step('on a phone, by hand', async () => {
    await anna.setViewportSize({ width: 360, height: 740 });
    const next = group(anna).getByRole('button', { name: 'Go to the next new note' });
    for (const _ of inBoardOrder) {
      await next.click();
      last = inBoardOrder[(inBoardOrder.indexOf(last) + 1) % inBoardOrder.length] ?? '';
      await expect(anna.locator(`[data-note="${last}"]`)).toBeFocused();
      await expect(anna.locator(`[data-note="${last}"]`)).toBeInViewport();
      await expect(group(anna)).toContainText(`${inBoardOrder.indexOf(last) + 1} of 3`);
    }
  });

  await group(anna).getByRole('button', { name: 'Mark all as seen' }).click();
  await expect(group(anna)).toHaveCount(0);
  await anna.goto(path);
  await anna.getByRole('heading', { name: 'Practices' }).waitFor();
  await expect(anna.getByText('since you were here')).toHaveCount(0);
  client.destroy();
});
