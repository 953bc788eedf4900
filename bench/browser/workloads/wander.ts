import type { Browser, Page } from 'playwright';
import { openTcpProxy } from '../../../e2e/support/tcp-proxy.ts';
import { sleep } from '../../measure/clock.ts';
import { atLeast, atMost } from '../../workloads/goals.ts';
import type { Column, Figures } from '../../workloads/workload.ts';
import { launch } from '../drive/browser.ts';
import { nearLook, WINDOW } from '../look.ts';
import { madeUpNotes, numbersFrom } from '../made-up-board.ts';
import { talkoot } from '../targets/talkoot.ts';
import type { Opened } from '../targets/target.ts';
import {
  chooseView,
  OUTLINE_KEY,
  VIEW_KEYS,
  wanderUntil,
  type Wanderer,
} from '../wander/wanderer.ts';
import type { BrowserWorkload, Round } from './workload.ts';

/** So many wander, each beginning in a view of their own. */
const PEOPLE = 4;

/** By then everybody has everything; else the boards are not the same. */
const SETTLED_WITHIN_MS = 60_000;

const COLUMNS: readonly Column[] = [
  { key: 'deeds', title: 'things done', digits: 0 },
  { key: 'lines', title: 'lines opened', digits: 0 },
  { key: 'notes', title: 'notes in the end', digits: 0 },
  { key: 'same', title: 'pages that end the same, and as the server has it', digits: 0 },
  { key: 'settledMs', title: 'from the last deed until then ms', digits: 0 },
  { key: 'faults', title: 'errors in pages', digits: 0 },
];

/** The whole board as the outline tells it: each section's notes in their order, with their words and reactions. */
const outlineOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    Array.from(
      document.querySelectorAll('#board-content h2, #board-content [data-note]'),
      (one) => {
        const id = one.getAttribute('data-note');
        if (id === null) return `section: ${one.firstChild?.textContent ?? ''}`;
        const words = one.querySelector('[data-words]')?.textContent ?? 'no words';
        const reactions = Array.from(
          one.querySelectorAll('button[aria-pressed]'),
          (button) => button.textContent,
        );
        return `${id}: ${words} ${reactions.join(' ')}`;
      },
    ),
  );

const come = async (browser: Browser, opened: Opened, seed: number): Promise<Wanderer> => {
  const line = await openTcpProxy(opened.origin);
  const context = await browser.newContext({ viewport: WINDOW, locale: 'en-GB' });
  await opened.prepare(context);
  const page = await context.newPage();
  page.setDefaultTimeout(SETTLED_WITHIN_MS);
  await page.goto(`${line.url}${opened.path}`);
  await page.locator('#board-content [data-note]').first().waitFor();
  return { page, line, random: numbersFrom(seed) };
};

const inOutline = async (who: Wanderer): Promise<void> => {
  await who.page.mouse.up();
  // A dialog, a menu and what is being written are three steps.
  for (let step = 0; step < 3; step += 1) await who.page.keyboard.press('Escape');
  await chooseView(who, OUTLINE_KEY);
  await who.page.getByRole('navigation', { name: 'Sections' }).waitFor();
};

/** What others added while one read waits to be asked for, and a search that was begun hides the rest. */
const showAll = async (page: Page): Promise<void> => {
  const hidden = page
    .getByRole('button', { name: /^\d+ new notes?$/ })
    .or(page.getByRole('button', { name: 'Close the search and show all' }));
  for (const button of await hidden.all()) await button.click({ timeout: 1000 }).catch(() => {});
};

const isSaved = (page: Page): Promise<boolean> =>
  page.getByText('Saved', { exact: true }).first().isVisible();

const measure = async (_: string, { notes: count, seconds, say }: Round): Promise<Figures> => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  say(`seed ${seed}`);
  const opened = await talkoot('columns').open(madeUpNotes(count), nearLook(count));
  const browser = await launch();
  const faults: string[] = [];
  const people: Wanderer[] = [];
  try {
    for (let person = 0; person < PEOPLE; person += 1) {
      const who = await come(browser, opened, seed + person);
      who.page.on('pageerror', ({ message }) => faults.push(message));
      await chooseView(who, VIEW_KEYS[person] ?? OUTLINE_KEY);
      people.push(who);
    }
    const deadline = performance.now() + seconds * 1000;
    const deeds = await Promise.all(people.map((who) => wanderUntil(who, deadline)));
    const end = performance.now();
    for (const { line } of people) line.refuse(false);
    await Promise.all(people.map(inOutline));
    const [first] = people;
    const lines = people.reduce((sum, { line }) => sum + line.opened(), 0);
    // Somebody who was not there reads what the server has.
    const witness = await come(browser, opened, seed);
    people.push(witness);
    await inOutline(witness);
    let told: readonly (readonly string[])[] = [];
    let same = 0;
    do {
      await sleep(250);
      for (const { page } of people) await showAll(page);
      told = await Promise.all(people.map(({ page }) => outlineOf(page)));
      const wanted = JSON.stringify(told.at(-1));
      const saved = await Promise.all(people.map(({ page }) => isSaved(page)));
      same = told.filter((one, index) => saved[index] && JSON.stringify(one) === wanted).length;
    } while (same < people.length && performance.now() < end + SETTLED_WITHIN_MS);
    if (same < people.length) say(differences(told));
    for (const fault of new Set(faults)) say(`error in a page: ${fault}`);
    const notes = (await first?.page.locator('#board-content [data-note]').count()) ?? 0;
    return {
      deeds: deeds.reduce((sum, one) => sum + one, 0),
      lines,
      notes,
      same,
      settledMs: performance.now() - end,
      faults: faults.length,
    };
  } finally {
    await browser.close();
    await Promise.all(people.map(({ line }) => line.close()));
    await opened.close();
  }
};

/** Where the pages tell something else than the server. */
const differences = (told: readonly (readonly string[])[]): string => {
  const wanted = new Set(told.at(-1));
  return told
    .map((one, index) => {
      const more = one.filter((line) => !wanted.has(line));
      const missing = [...wanted].filter((line) => !one.includes(line));
      return `page ${index}: has ${JSON.stringify(more.slice(0, 3))}, has not ${JSON.stringify(missing.slice(0, 3))}`;
    })
    .join('\n');
};

/** Four browsers on one board, in different views, at random and with broken lines: do they end the same? */
export const wander: BrowserWorkload = {
  name: 'wander',
  title: 'four browsers at random in different views, with lines that break',
  targets: ['talkoot'],
  notes: 30,
  rounds: 1,
  seconds: 300,
  columns: COLUMNS,
  goals: [atLeast('same', PEOPLE + 1), atMost('faults', 0)],
  measure,
};
