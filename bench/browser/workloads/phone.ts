import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright';
import { addForeignNote } from '../../../e2e/support/contract.ts';
import {
  createBoard,
  createMeeting,
  type CreatedMeeting,
  joinMeeting,
  keyOf,
  type Joined,
  sendCommand,
} from '../../../e2e/support/http.ts';
import { openRawClient } from '../../../e2e/support/raw-client.ts';
import { until } from '../../../e2e/support/until.ts';
import { Y } from '../../../e2e/support/yjs.ts';
import { DEFAULT_RULES } from '../../../shared/access/phase-rules.ts';
import { sleep } from '../../measure/clock.ts';
import { inParallel } from '../../targets/in-parallel.ts';
import { talkoot as server } from '../../targets/talkoot.ts';
import { atMost } from '../../workloads/goals.ts';
import type { Column, Figures } from '../../workloads/workload.ts';
import { launch } from '../drive/browser.ts';
import { madeUpNotes } from '../made-up-board.ts';
import { openPhoneLine, type PhoneLine } from '../serve/phone-line.ts';
import { PHONE_SLOWER } from './visit-board.ts';
import type { BrowserWorkload, Round } from './workload.ts';

/** The smallest phone that is promised. */
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
const AT_ONCE = 16;
const HALF = 'Half a note that nobody has';
const POCKET_MS = 5_000;
const GIVE_UP_MS = 60_000;

const COLUMNS: readonly Column[] = [
  { key: 'answerMs', title: 'reveal answered ms', digits: 0 },
  { key: 'revealMs', title: 'reveal to the first note seen ms', digits: 0 },
  { key: 'allMs', title: 'to all of them in the page ms', digits: 0 },
  { key: 'longestMs', title: 'longest task ms', digits: 0 },
  { key: 'pocketMs', title: 'from the pocket to the right phase ms', digits: 0 },
  { key: 'kept', title: 'half-typed notes kept', digits: 0 },
];

type Stage = {
  readonly origin: string;
  readonly meeting: CreatedMeeting;
  readonly kaisa: Joined;
  readonly board: string;
};

type Command = { readonly type: string; readonly [argument: string]: unknown };

const command = ({ origin, meeting, kaisa }: Stage, body: Command) =>
  sendCommand(origin, meeting.id, kaisa.token, body);

/** Two phases of a part that is about the board: writing in secret, and looking at it. */
const plan = async ({ origin, meeting, kaisa, board }: Stage): Promise<void> => {
  const { doc, ...lead } = openRawClient(origin, `meeting:${meeting.id}`, kaisa.token);
  await lead.synced();
  const part = { title: 'Needs', kind: 'board', rank: 'a0', minutes: 30, board };
  const phase = { part: 'part', minutes: 10, rules: DEFAULT_RULES };
  doc.transact(() => {
    doc.getMap('agenda').set('part', new Y.Map<unknown>(Object.entries(part)));
    for (const [index, title] of ['Reading', 'Choosing'].entries()) {
      const fields = { ...phase, title, rank: `a${index}` };
      doc.getMap('phases').set(title.toLowerCase(), new Y.Map<unknown>(Object.entries(fields)));
    }
  });
  await sleep(500);
  lead.destroy();
};

/** As many people as notes, each with a draft on the server's disk. */
const writeDrafts = async (stage: Stage, count: number): Promise<void> => {
  const { origin, meeting, board } = stage;
  await inParallel(count, AT_ONCE, async (index) => {
    const who = await joinMeeting(origin, meeting.keys.participant, `Person ${index}`);
    const own = openRawClient(origin, `draft:${board}:${who.participantId}`, who.token);
    await own.synced();
    const text = madeUpNotes(count)[index]?.text ?? '';
    const author = who.participantId;
    addForeignNote(own.doc, { id: `draft${index}`, text, section: '', author });
    const eye = openRawClient(origin, `draft:${board}:${author}`, who.token);
    await until(() => eye.doc.getMap('notes').size === 1, { what: 'the draft on disk' });
    for (const client of [own, eye]) client.destroy();
  });
};

const come = async (
  browser: Browser,
  line: PhoneLine,
  { meeting, board }: Stage,
): Promise<{ readonly page: Page; readonly session: CDPSession }> => {
  const context = await browser.newContext({ ...PHONE, locale: 'en-GB' });
  const key = keyOf(meeting.links.participant);
  await context.request.post(`${line.url}/api/join`, { data: { key, name: 'Pia Phone' } });
  const page = await context.newPage();
  page.setDefaultTimeout(GIVE_UP_MS);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: PHONE_SLOWER });
  await page.goto(`${line.url}/m/${meeting.id}/participant/b/${board}`);
  return { page, session };
};

/** When so many notes were in the page, by the clock that this process has as well. */
const whenNotes = async (page: Page, count: number): Promise<number> => {
  const seen = await page.waitForFunction(
    (wanted) =>
      document.querySelectorAll('[data-note]').length >= wanted &&
      performance.timeOrigin + performance.now(),
    count,
    { polling: 'raf' },
  );
  return Number(await seen.jsonValue());
};

/** When the page told of a phase. */
const whenPhase = async (page: Page, title: string): Promise<number> => {
  const seen = await page.waitForFunction(
    (wanted) =>
      Array.from(document.querySelectorAll('strong')).some((one) => one.textContent === wanted) &&
      performance.timeOrigin + performance.now(),
    title,
    { polling: 'raf' },
  );
  return Number(await seen.jsonValue());
};

const here = (): number => performance.timeOrigin + performance.now();

/** Hundreds of drafts are shown to somebody who is in the middle of a sentence. */
const showDrafts = async (stage: Stage, page: Page, count: number): Promise<Figures> => {
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      const longest = Math.max(...list.getEntries().map(({ duration }) => duration));
      const before = Number(document.documentElement.dataset['longest'] ?? 0);
      document.documentElement.dataset['longest'] = String(Math.max(before, longest));
    }).observe({ entryTypes: ['longtask'] });
  });
  const first = whenNotes(page, 1);
  const all = whenNotes(page, count);
  const begin = here();
  await command(stage, { type: 'draft.reveal', board: stage.board });
  const answerMs = here() - begin;
  const longest = await all.then(() => page.evaluate(() => document.documentElement.dataset));
  return {
    answerMs,
    revealMs: (await first) - begin,
    allMs: (await all) - begin,
    longestMs: Number(longest['longest'] ?? 0),
  };
};

/** The phone sleeps without a line while the meeting goes on, and wakes up. */
const sleepAndWake = async (
  stage: Stage,
  { page, session }: { readonly page: Page; readonly session: CDPSession },
  line: PhoneLine,
): Promise<Figures> => {
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  line.cut(true);
  await command(stage, { type: 'phase.go', from: 'reading', to: 'choosing' });
  await sleep(POCKET_MS);
  line.cut(false);
  const begin = here();
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  return { pocketMs: (await whenPhase(page, 'Choosing')) - begin };
};

const measurePhone = async (stage: Stage, count: number, say: Round['say']): Promise<Figures> => {
  await plan(stage);
  await command(stage, { type: 'phase.go', from: null, to: 'reading' });
  await command(stage, { type: 'draft.start', board: stage.board });
  await writeDrafts(stage, count);
  const line = await openPhoneLine(stage.origin);
  const browser = await launch();
  try {
    const { page, session } = await come(browser, line, stage);
    const box = page.getByRole('textbox', { name: /^New note in the section/ }).first();
    await box.fill(HALF);
    await whenPhase(page, 'Reading');
    await page.waitForLoadState('networkidle');
    say('is there');
    const shown = await showDrafts(stage, page, count);
    const woken = await sleepAndWake(stage, { page, session }, line);
    const kept = (await box.inputValue()) === HALF ? 1 : 0;
    return { ...shown, ...woken, kept };
  } finally {
    await browser.close();
    line.close();
  }
};

const measure = async (_: string, { notes, say }: Round): Promise<Figures> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'talkoot-phone-bench-'));
  const running = await server.start({ dataFolder, profileFolder: null, isUnlimited: true });
  try {
    const origin = `http://127.0.0.1:${running.port}`;
    const meeting = await createMeeting(origin, { title: 'Bench' });
    const kaisa = await joinMeeting(origin, meeting.keys.facilitator, 'Kaisa');
    const fields = { title: 'Bench', template: 'blank' };
    const { id: board } = await createBoard(origin, meeting.id, kaisa.token, fields);
    const stage = { origin, meeting, kaisa, board };
    await command(stage, { type: 'meeting.setState', state: 'live' });
    return await measurePhone(stage, notes, say);
  } finally {
    await running.end();
    rmSync(dataFolder, { recursive: true, force: true });
  }
};

export const phone: BrowserWorkload = {
  name: 'phone',
  title: 'a phone: hundreds of drafts are shown, and the meeting goes on while it is in a pocket',
  targets: ['talkoot'],
  notes: 300,
  rounds: 3,
  seconds: 1,
  columns: COLUMNS,
  goals: [atMost('revealMs', 2000), atMost('allMs', 2000), atMost('pocketMs', 2000)],
  measure,
};
