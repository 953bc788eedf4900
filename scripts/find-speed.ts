import { type CDPSession, chromium, type Page } from 'playwright';
import { generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { joinMeeting, keyOf } from '../e2e/support/http.ts';
import { createLiveBoard } from '../e2e/support/live-board.ts';
import { openRawClient } from '../e2e/support/raw-client.ts';
import { startServer } from '../e2e/support/server-process.ts';
import { browserArgs, canSandbox, findBrowser } from './browser.mjs';

/**
 * What a key in the search field costs on a large board, in the built client: `node scripts/find-speed.ts [view]`. For every
 * key: when the letter was painted, when the board showed what was found, and the longest stop in between.
 */
const NOTES = 5000;
const SECTIONS = 10;
const PER_FRAME = 250;
const WORDS =
  'Työllisyyden edistäminen nuorille perheille yhdessä järjestöjen kanssa kotiin vietävä kokeilu kuntoutus tieto kevät'.split(
    ' ',
  );

const textOf = (index: number): string =>
  Array.from(
    { length: 9 },
    (_none, at) => WORDS[(index * 7 + at * (index % 5)) % WORDS.length],
  ).join(' ');

const record = (values: Readonly<Record<string, unknown>>): Y.Map<unknown> =>
  new Y.Map(Object.entries(values));

const server = await startServer({
  env: { MAX_FRAMES_PER_SECOND: '100000', MAX_FRAMES_BURST: '1000000' },
});
const { meeting, document: boardName } = await createLiveBoard(server.url);
const key = keyOf(meeting.links.facilitator);
const writer = await joinMeeting(server.url, key, 'Vera');
const other = openRawClient(server.url, boardName, writer.token);
const { doc } = other;
await other.synced();
const ranks = generateNKeysBetween(null, null, NOTES);
doc.transact(() => {
  for (let at = 0; at < SECTIONS; at += 1) {
    doc
      .getMap('sections')
      .set(`s${at}`, record({ title: `Osio ${at + 1}`, prompt: '', rank: `a${at}` }));
  }
});
for (let from = 0; from < NOTES; from += PER_FRAME) {
  doc.transact(() => {
    for (let at = from; at < from + PER_FRAME; at += 1) {
      const note = { section: `s${at % SECTIONS}`, rank: ranks[at], author: writer.participantId };
      doc
        .getMap('notes')
        .set(`n${at}`, record({ ...note, text: new Y.Text(textOf(at)), createdAt: 1e12 + at }));
    }
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
}

const browser = await chromium.launch({
  executablePath: (await findBrowser()).path,
  args: [...browserArgs],
  chromiumSandbox: canSandbox,
});

/** What the page's main thread has worked so far, in ms of its own clock: other programs on the machine do not count. */
const workOf = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
};

/** Does something in the page's field and watches what follows, until the count of what is found has changed. */
const watch = (page: Page, text: string) =>
  page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    const bar = field?.closest('search');
    if (!field || !bar) throw new Error('no search field');
    const before = bar.textContent;
    let longest = 0;
    let last = performance.now();
    let watching = true;
    const frame = (): void => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (watching) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const nextFrame = () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0)),
      );
    await nextFrame();
    longest = 0;
    const start = performance.now();
    Reflect.set(HTMLInputElement.prototype, 'value', typed, field);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const painted = (await nextFrame()) - start;
    while (bar.textContent === before && performance.now() - start < 5000) await nextFrame();
    const found = (await nextFrame()) - start;
    await nextFrame();
    watching = false;
    const ms = (time: number): number => Math.round(time);
    return {
      painted: ms(painted),
      found: ms(found),
      longest: ms(longest),
      count: bar.querySelector('p')?.textContent ?? 'all',
    };
  }, text);

try {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
  });
  await context.request.post(`${server.url}/api/join`, { data: { key, name: 'Rita' } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const boardId = boardName.replace('board:', '');
  await page.goto(`${server.url}/m/${meeting.id}/facilitator/b/${boardId}`);
  await page.getByRole('button', { name: 'Search notes' }).waitFor();
  const view = process.argv[2];
  if (view) await page.getByRole('radio', { name: view }).check();
  await page.locator('[data-note]').first().waitFor();
  await page.waitForTimeout(5000);
  await page.getByRole('button', { name: 'Search notes' }).click();
  await page.getByRole('searchbox').waitFor();
  await page.waitForTimeout(3000);
  console.log(`${await page.locator('[data-note]').count()} of ${NOTES} notes have elements`);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  for (const typed of ['k', 'ko', 'kot', 'kotx', 'kot', 'zzz', '']) {
    const before = await workOf(session);
    const { painted, found, longest, count } = await watch(page, typed);
    const work = Math.round((await workOf(session)) - before);
    console.log(
      `“${typed}”: letter painted after ${painted} ms, found after ${found} ms, longest frame ${longest} ms, ${work} ms of work; ${count}`,
    );
  }
} finally {
  other.destroy();
  await browser.close();
  await server.dispose();
}
