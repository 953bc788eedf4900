import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { MeetingCommandRequest } from '../shared/api/commands/all.ts';
import { readControl, readMingling, readTables } from '../shared/meeting/read.ts';
import { type Mingle, openMingle } from '../server/testing/mingling.ts';
import {
  openTestApp,
  removeFolder,
  START_OF_TEST,
  type TestApp,
} from '../server/testing/test-app.ts';
import { allOf } from './support/all-of.ts';
import { everyAnswer, everyPublicAnswer } from './support/every-answer.ts';
import { request } from './support/http.ts';
import { type OurClient, openOurClient } from './support/our-client.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { recordFrames } from './support/recording-socket.ts';
import { until } from './support/until.ts';

/**
 * One second before their time nobody has a video link, whatever they ask and whoever they are: not in a frame, an answer,
 * a document or the log. One second after it every table has its own. The whole server, real sockets, a clock turned by hand.
 */
const SECOND_MS = 1000;
const LINKS_AT = START_OF_TEST + 600 * SECOND_MS;
const DEALT = ['one', 'two', 'three'].map((name) => `https://calls.example/dealt-${name}-4711`);
const OWN = 'https://calls.example/annas-own-0815';
const PLENARY = 'https://calls.example/the-plenary-1234';
const SPARE = 'https://calls.example/one-more-5678';
const ALL = [...DEALT, OWN, PLENARY, SPARE];

let server: TestApp;
let url: string;
let mingle: Mingle;
let answers: string[];

beforeAll(async () => {
  server = await openTestApp();
  url = await server.app.http.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

beforeEach(async () => {
  server.clock.turn(START_OF_TEST - server.clock.now());
  answers = [];
  mingle = await openMingle(server, { title: 'Aamu' });
});

type Person = { readonly token: string };

const ask = async (who: Person, path: string, body?: unknown): Promise<number> => {
  const answer = await request(`${url}${path}`, { token: who.token, body });
  answers.push(`${[...answer.headers].join('\n')}\n${await answer.text()}`);
  return answer.status;
};

const send = (
  who: Person,
  body: MeetingCommandRequest | { readonly type: string; readonly [name: string]: unknown },
) => ask(who, `/api/meetings/${mingle.meeting.id}/commands`, body);

const frames = recordFrames();
type Watcher = OurClient | RawClient;

/** Opens the meeting as our pages do, and as any Yjs client does. */
const watch = async (who: Person): Promise<readonly Watcher[]> => {
  const document = `meeting:${mingle.meeting.id}`;
  const watchers = [
    openOurClient(url, document, who.token, frames.Socket),
    openRawClient(url, document, who.token, frames.Socket),
  ];
  for (const watcher of watchers) await watcher.synced();
  return watchers;
};

/** Everything that a client can ask for about the meeting, and everything that is read without joining. */
const askForEverything = async (who: Person, boardIds: readonly string[] = []): Promise<void> => {
  const { heard, read } = await everyAnswer({
    url,
    token: who.token,
    meetingId: mingle.meeting.id,
    boardIds,
  });
  answers.push(...heard);
  // Exports and calendars of the meeting among them, not only its page.
  expect(read.length).toBeGreaterThan(9);
  for (const path of ['/commands', '/links']) {
    await ask(who, `/api/meetings/${mingle.meeting.id}${path}`);
  }
  await ask(who, '/metrics');
};

const storedBytes = async (): Promise<Buffer> => {
  const stored = await server.storage.journal.load(`meeting:${mingle.meeting.id}`);
  return Buffer.concat(stored?.updates.map((update) => Buffer.from(update)) ?? []);
};

/** Where a link has got to. */
const traces = async (link: string, watchers: readonly Watcher[]): Promise<string[]> => {
  const places = {
    frames: frames.holds(link),
    answers: answers.some((answer) => answer.includes(link)),
    documents: watchers.some(({ doc }) => JSON.stringify(allOf(doc)).includes(link)),
    journal: (await storedBytes()).includes(link),
    log: server.log().includes(link),
  };
  return Object.entries(places).flatMap(([place, isThere]) => (isThere ? [place] : []));
};

it('shows nobody a link before its time, and everybody theirs within a second after it', async () => {
  const { kaisa } = mingle;
  const [anna, bertta, carl, dora] = await Promise.all(
    ['Anna', 'Bertta', 'Carl', 'Dora'].map((name) => mingle.person(name)),
  );
  if (!anna || !bertta || !carl || !dora) throw new Error('somebody is missing');
  const viewer = {
    token: (
      await server.program.post('/api/join', {
        body: { key: mingle.meeting.keys.viewer, name: 'Olli' },
      })
    ).body.token,
  };
  const watchers = (await Promise.all([kaisa, anna, viewer].map(watch))).flat();

  // Anna has a link of her own; three tables share two links, one of which is taken out again before its time.
  const own = await mingle.found(anna, { topic: 'Annan', link: OWN });
  const small = await mingle.found(carl, { topic: 'Pieni' });
  const large = await mingle.found(bertta, { topic: 'Suuri' });
  await mingle.done(dora, { type: 'table.join', table: large });
  const deal = (links: readonly string[], replace = false): MeetingCommandRequest => ({
    type: 'links.deal',
    for: 'tables',
    links: [...links],
    replace,
  });
  expect(await mingle.done(kaisa, deal(DEALT.slice(2)))).toMatchObject({
    added: 1,
    spare: 0,
    without: 1,
  });
  await mingle.done(kaisa, { type: 'mingling.set', linksAt: LINKS_AT });
  await send(kaisa, deal(DEALT));
  await send(kaisa, deal(DEALT.slice(0, 1), true));
  await send(kaisa, { type: 'links.setPlenary', link: PLENARY, showAt: LINKS_AT });
  // What is refused must not echo what was asked.
  expect(await send(anna, deal([SPARE]))).toBe(403);
  expect(await send(kaisa, { ...deal([SPARE]), for: 'no-such-breakout' })).toBe(404);
  expect(await send(kaisa, { type: 'links.deal', for: 'tables', links: [`${SPARE} x`] })).toBe(400);
  expect(
    await send(kaisa, {
      type: 'links.deal',
      for: 'tables',
      links: [SPARE.replace('https', 'http')],
    }),
  ).toBe(400);
  expect(await send(bertta, { type: 'table.setLink', table: own, link: SPARE })).toBe(403);
  expect(await send(carl, { type: 'table.setLink', table: 'no-such', link: SPARE })).toBe(404);

  server.clock.turn(LINKS_AT - SECOND_MS - server.clock.now());
  const late = await mingle.person('Eeva');
  watchers.push(...(await watch(late)));
  const { board } = await mingle.done(anna, { type: 'table.note', table: own, text: 'Lappu' });
  const { link: published } = await mingle.done(kaisa, { type: 'board.publish', board });
  const { link: feed } = await mingle.done(kaisa, { type: 'feed.open' });
  for (const who of [kaisa, anna, viewer, late]) await askForEverything(who, [board]);
  for (const link of [published, feed]) answers.push(...(await everyPublicAnswer(url, link)));
  expect(answers.filter((answer) => answer.includes('Lappu')).length).toBeGreaterThan(4);
  await mingle.done(late, { type: 'table.join', table: small });
  await mingle.done(late, { type: 'table.leave' });
  // Everybody has got everything there is: the last change has reached the last socket.
  await until(
    () =>
      watchers.every(
        ({ doc }) =>
          readTables(doc).length === 3 &&
          readMingling(doc).linksAt === LINKS_AT &&
          readMingling(doc).spareLinks === 1,
      ),
    { what: 'all to be in step' },
  );
  expect(frames.count()).toBeGreaterThan(watchers.length);
  for (const link of ALL) expect([link, await traces(link, watchers)]).toEqual([link, []]);
  expect(readTables(watchers[0]?.doc ?? raise()).find(({ id }) => id === own)?.hasOwnLink).toBe(
    true,
  );

  const turnedAt = performance.now();
  server.clock.turn(SECOND_MS);
  await until(
    () => watchers.every(({ doc }) => readTables(doc).some(({ link }) => link === DEALT[0])),
    { what: 'the links', timeoutMs: SECOND_MS },
  );
  const shown = (doc: Watcher['doc']) => new Map(readTables(doc).map(({ id, link }) => [id, link]));
  for (const { doc } of watchers) {
    // The link goes to the table with the most people; Anna's keeps its own; for Carl's there is none.
    expect(shown(doc)).toEqual(
      new Map([
        [own, OWN],
        [small, undefined],
        [large, DEALT[0]],
      ]),
    );
  }
  await until(() => watchers.every(({ doc }) => readControl(doc).plenaryLink === PLENARY), {
    what: 'the plenary’s link',
    timeoutMs: SECOND_MS,
  });
  console.info(
    `links reached ${watchers.length} sockets ${Math.round(performance.now() - turnedAt)} ms after their time`,
  );

  // The search finds what is there.
  expect(await traces(PLENARY, watchers)).toEqual(['frames', 'documents', 'journal']);

  // Later ones are dealt by themselves, and what is shown is not hidden again.
  expect(await mingle.done(kaisa, deal([SPARE]))).toMatchObject({ added: 1, spare: 0, without: 0 });
  await mingle.done(kaisa, { type: 'mingling.set', linksAt: LINKS_AT + 3_600_000 });
  await mingle.done(kaisa, deal([], true));
  await until(
    () =>
      watchers.every(
        ({ doc }) => shown(doc).get(small) === SPARE && shown(doc).get(large) === DEALT[0],
      ),
    { what: 'the spare link' },
  );
  expect(await mingle.done(kaisa, deal(DEALT.slice(1, 2)))).toMatchObject({
    added: 1,
    spare: 1,
    without: 0,
  });
  const { table: founded } = await mingle.done(dora, { type: 'table.found', topic: 'Vielä yksi' });
  await until(() => watchers.every(({ doc }) => shown(doc).get(founded) === DEALT[1]), {
    what: 'the new table’s link',
  });
  // The one that was taken out has never been anywhere; nothing has ever been logged.
  expect(await traces(DEALT[2] ?? '', watchers)).toEqual([]);
  for (const link of ALL) expect(server.log()).not.toContain(link);
  for (const watcher of watchers) watcher.destroy();
});

const raise = (): never => {
  throw new Error('nobody watches');
};

it('comes out by the clock alone after the server was down at its time', async () => {
  const { kaisa, meeting } = mingle;
  const anna = await mingle.person('Anna');
  const table = await mingle.found(anna);
  await mingle.done(kaisa, { type: 'links.deal', for: 'tables', links: [SPARE] });
  await mingle.done(kaisa, { type: 'mingling.set', linksAt: LINKS_AT });
  await server.close();
  server = await openTestApp({ folder: server.folder, startAt: LINKS_AT + SECOND_MS });
  url = await server.app.http.listen({ port: 0, host: '127.0.0.1' });
  const link = () =>
    server.app.facilitation.documents.readMeeting(
      meeting.id,
      (doc) => readTables(doc).find(({ id }) => id === table)?.link ?? null,
    );
  await expect.poll(link, { timeout: 15_000 }).toBe(SPARE);
});

it('takes a table’s own link in the place of a dealt one, and gives that back', async () => {
  const { kaisa } = mingle;
  const anna = await mingle.person('Anna');
  const table = await mingle.found(anna);
  await mingle.done(kaisa, { type: 'links.deal', for: 'tables', links: DEALT });
  await mingle.done(kaisa, { type: 'mingling.set', linksAt: server.clock.now() });
  const linkNow = async () => (await mingle.look()).tables[0]?.link;
  expect(await linkNow()).toBe(DEALT[0]);
  await mingle.done(anna, { type: 'table.setLink', table, link: OWN });
  expect(await linkNow()).toBe(OWN);
  await mingle.done(anna, { type: 'table.setLink', table, link: null });
  expect(await linkNow()).toBe(DEALT[0]);
  expect((await mingle.look()).mingling).toMatchObject({ linksAreOut: true, spareLinks: 2 });
});

it('shows the plenary’s link at once or at its time, and takes it away', async () => {
  const { kaisa } = mingle;
  const control = async () => (await mingle.look()).control;
  const now = server.clock.now();
  await mingle.done(kaisa, { type: 'links.setPlenary', link: PLENARY });
  expect((await control()).plenaryLink).toBe(PLENARY);
  await mingle.done(kaisa, { type: 'links.setPlenary', link: PLENARY, showAt: now + 60_000 });
  expect((await control()).plenaryLink).toBe(PLENARY);
  await mingle.done(kaisa, { type: 'links.setPlenary', link: SPARE, showAt: now + 60_000 });
  expect(await control()).toMatchObject({ plenaryLinkAt: now + 60_000 });
  expect((await control()).plenaryLink).toBeUndefined();
  server.clock.turn(60_000);
  await expect.poll(async () => (await control()).plenaryLink, { timeout: 15_000 }).toBe(SPARE);
  await mingle.done(kaisa, { type: 'links.setPlenary', link: null });
  expect((await control()).plenaryLink).toBeUndefined();
});

it('links that a list replaced come back by undoing it, once, and nobody is told them', async () => {
  const { kaisa } = mingle;
  const [first, second] = [`${SPARE}/first`, `${SPARE}/second`];
  const deal = (links: readonly string[], replace: boolean) =>
    mingle.done(kaisa, { type: 'links.deal', for: 'tables', links: [...links], replace });
  const kept = async () =>
    (
      await server.storage.directory.listVideoLinks({
        meetingId: mingle.meeting.id,
        purpose: 'tables',
      })
    ).map((link) => link.url);
  await deal([SPARE, first], false);
  const { deal: replaced } = await deal([second], true);
  expect(await kept()).toEqual([second]);
  const undo = { type: 'links.undoDeal', for: 'tables', deal: replaced } as const;
  const anna = await mingle.person('Anna');
  expect((await mingle.send(anna, undo)).status).toBe(403);
  expect((await mingle.send(kaisa, { ...undo, for: 'plenary' })).status).toBe(409);
  // What came after it for the plenary is another thing: both can be taken back from the log.
  const { deal: plenary } = await mingle.done(kaisa, { type: 'links.setPlenary', link: PLENARY });
  const waysBack = async () => {
    const { body: log } = await server.program.get(`/api/meetings/${mingle.meeting.id}/log`, {
      token: kaisa.token,
    });
    return log.deeds.flatMap((deed: { undo: unknown }) => (deed.undo === null ? [] : [deed.undo]));
  };
  expect(await waysBack()).toEqual([{ ...undo, for: 'plenary', deal: plenary }, undo]);
  const undone = await Promise.all([mingle.send(kaisa, undo), mingle.send(kaisa, undo)]);
  expect(new Set(undone.map(({ status }) => status))).toEqual(new Set([200, 409]));
  expect(undone.find(({ status }) => status === 200)?.body).toEqual({ removed: 1, restored: 2 });
  expect(await waysBack()).toEqual([{ ...undo, for: 'plenary', deal: plenary }]);
  expect(await kept()).toEqual([SPARE, first]);
  expect((await mingle.look()).mingling.spareLinks).toBe(2);
  // What has been given to a table stays with it; what a later list replaced is gone.
  const { deal: older } = await deal([first], true);
  const { deal: newer } = await deal([second], true);
  const late = await mingle.send(kaisa, { ...undo, deal: older });
  expect(late.status).toBe(409);
  const table = await mingle.found(anna);
  await mingle.done(kaisa, { type: 'mingling.set', linksAt: server.clock.now() });
  const linkOf = async () => (await mingle.look()).tables.find(({ id }) => id === table)?.link;
  expect(await linkOf()).toBe(second);
  expect(await mingle.done(kaisa, { ...undo, deal: newer })).toEqual({ removed: 0, restored: 1 });
  expect(await linkOf()).toBe(second);
  expect(await kept()).toEqual([first, second]);
});

it('the plenary’s link comes back by undo, also one that nobody has been shown', async () => {
  const { kaisa } = mingle;
  const later = server.clock.now() + 60_000;
  await mingle.done(kaisa, { type: 'links.setPlenary', link: PLENARY, showAt: later });
  const { deal } = await mingle.done(kaisa, { type: 'links.setPlenary', link: null });
  const control = async () => (await mingle.look()).control;
  expect((await control()).plenaryLinkAt).toBeUndefined();
  await mingle.done(kaisa, { type: 'links.undoDeal', for: 'plenary', deal });
  expect(await control()).toMatchObject({ plenaryLinkAt: later });
  expect((await control()).plenaryLink).toBeUndefined();
});
