import { readFileSync } from 'node:fs';
import { type Browser, expect, type Locator, type Page } from 'playwright/test';
import * as z from 'zod';
import { occupancyOf } from '../shared/meeting/mingling/occupancy.ts';
import { readGroups, readPlaces, readSeats, readTables } from '../shared/meeting/read.ts';
import { openPage, type Size } from './support/browser.ts';
import { command } from './support/command.ts';
import { addForeignNote, noteTexts } from './support/contract.ts';
import { createCrowd, type Crowd, type Person } from './support/crowd.ts';
import { test } from './support/fixtures.ts';
import {
  createBoard,
  createMeeting,
  type CreatedMeeting,
  joinMeeting,
  type Role,
} from './support/http.ts';
import { goTo } from './support/keyboard.ts';
import type { ServerProcess } from './support/server-process.ts';
import { until } from './support/until.ts';

/**
 * The sample's day, played: thirty people at five tables, then three themes in six groups, and what the groups tell.
 * Kaisa leads it on a laptop in Finnish, Anna takes part on a phone in Swedish whose clock is wrong, Emma on a laptop in
 * English by keys alone; Liisa comes late. The other 26 are programs that know the contract alone.
 */
test.use({ demo: false });
// Thirty people on one machine; more than it takes alone, for tests that run beside.
test.describe.configure({ timeout: 180_000 });

const CROWD = 26;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** What may pass between the server's clock and the last reader on a busy machine. */
const SHOWN_WITHIN_MS = 5000;

const sample = z
  .object({
    mingling: z.array(z.object({ topic: z.string() })).length(5),
    boards: z.array(z.object({ id: z.string(), title: z.string() })),
  })
  .parse(
    JSON.parse(readFileSync(new URL('../samples/verkkoklinikka.json', import.meta.url), 'utf8')),
  );
const TOPICS = sample.mingling.map(({ topic }) => topic);
const THEMES = ['lapset', 'tyoikaiset', 'ikaantyneet'].map(
  (wanted) => sample.boards.find(({ id }) => id === wanted)?.title ?? '',
);
const [FULL = '', ...FREE] = TOPICS;
const [SPACIOUS = '', OTHER = ''] = FREE;

type Visitor = {
  readonly name: string;
  readonly role?: Role;
  readonly size?: Size;
  readonly locale: 'fi-FI' | 'sv-FI' | 'en-GB';
  /** How far the device's clock is ahead. */
  readonly clockOffMs?: number;
};

type Day = {
  readonly server: ServerProcess;
  readonly meeting: CreatedMeeting;
  readonly crowd: Crowd;
  readonly people: readonly Person[];
  /** Somebody with a browser, who has just come through the door. */
  readonly visit: (visitor: Visitor) => Promise<Page>;
  readonly goTo: (page: Page, path: string) => Promise<void>;
};

let leave = (): void => {};
test.afterEach(() => leave());

const begin = async (browser: Browser, server: ServerProcess): Promise<Day> => {
  const meeting = await createMeeting(server.url, {
    title: 'Verkkoklinikka',
    language: 'fi',
    timeZone: 'Europe/Helsinki',
    template: 'blank',
  });
  const crowd = createCrowd(server.url, meeting);
  leave = crowd.leave;
  const names = Array.from({ length: CROWD }, (_, index) => `Osallistuja ${index + 1}`);
  const roles = new Map<Page, Role>();
  const goToPath = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${server.url}/m/${meeting.id}/${roles.get(page) ?? ''}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  return {
    server,
    meeting,
    crowd,
    people: await crowd.come(names),
    goTo: goToPath,
    visit: async ({ name, role = 'participant', size, locale, clockOffMs = 0 }) => {
      const page = await openPage(browser, size, locale);
      if (clockOffMs !== 0) {
        await page.addInitScript((off) => {
          const now = Date.now.bind(Date);
          Date.now = () => now() + off;
        }, clockOffMs);
      }
      const data = { key: meeting.keys[role], name };
      const answer = await page.context().request.post(`${server.url}/api/join`, { data });
      expect(answer.ok()).toBe(true);
      roles.set(page, role);
      await goToPath(page, '');
      return page;
    },
  };
};

/** The document as the first of the crowd has it. */
const documentOf = ({ people }: Day) => {
  const [first] = people;
  if (!first) throw new Error('nobody came');
  return first.meeting.doc;
};

const person = ({ people }: Day, index: number): Person => {
  const found = people[index];
  if (!found) throw new Error(`nobody has the number ${index}`);
  return found;
};

/** Presses a button by keys alone. */
const press = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor();
  await goTo(page, target);
  await page.keyboard.press('Enter');
};

/** A phone in a pocket: nothing runs, nothing is heard. */
const sleep = async (page: Page): Promise<() => Promise<void>> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  return async () => {
    await session.send('Page.setWebLifecycleState', { state: 'active' });
  };
};

test('in the morning thirty people find five tables, change their minds, and get their calls in time', async ({
  browser,
  server,
}) => {
  const day = await begin(browser, server);
  const { people, meeting } = day;
  const doc = documentOf(day);
  const tableOf = (topic: string): string =>
    readTables(doc).find((table) => table.topic === topic)?.id ?? '';
  const at = (topic: string) => occupancyOf(readSeats(doc), tableOf(topic));

  const kaisa = await day.visit({ name: 'Kaisa', role: 'facilitator', locale: 'fi-FI' });
  await kaisa.getByRole('link', { name: 'Minglailupöydät' }).click();
  await kaisa.getByRole('button', { name: 'Avaa minglailu' }).click();
  await command(kaisa, meeting.id, {
    type: 'mingling.set',
    startsAt: Date.now() - 10 * MINUTE_MS,
    endsAt: Date.now() + 30 * MINUTE_MS,
    linksAt: Date.now() + HOUR_MS,
  });
  const emma = await day.visit({ name: 'Emma', locale: 'en-GB' });
  const anna = await day.visit({
    name: 'Anna',
    locale: 'sv-FI',
    size: 'phone',
    clockOffMs: 2 * HOUR_MS,
  });
  for (const page of [emma, anna]) await day.goTo(page, '/tables');
  // The server's clock counts, whatever the phone says.
  await expect(anna.getByText('30 minuter kvar')).toBeVisible();

  // Five found tables; everybody else comes at once, and then half of them goes to another table.
  await Promise.all(
    TOPICS.map((topic, index) =>
      person(day, index).ask({ type: 'table.found', topic, capacity: topic === FULL ? 4 : 12 }),
    ),
  );
  await until(() => readTables(doc).length === TOPICS.length, { what: 'five tables' });
  const guests = people.slice(TOPICS.length);
  await Promise.all(
    guests.map((who, index) =>
      who.ask({ type: 'table.join', table: tableOf(FREE[index % FREE.length] ?? '') }),
    ),
  );
  await Promise.all(
    guests
      .filter((_, index) => index % 2 === 0)
      .map((who) => who.ask({ type: 'table.join', table: tableOf(SPACIOUS) })),
  );
  // Eight want three seats.
  for (const who of guests.slice(0, 8)) {
    await who.ask({ type: 'table.join', table: tableOf(FULL) });
  }
  await until(() => at(FULL).people.length === 4 && at(FULL).line.length === 5, {
    what: 'a full table with a line',
  });
  const isSeatedOnce = (): boolean => {
    const seated = TOPICS.flatMap((topic) => at(topic).people);
    return new Set(seated).size === seated.length && seated.length >= CROWD;
  };
  await until(isSeatedOnce, { what: 'one seat for each' });

  // Anna taps, changes her mind and taps again; Emma does it by keys.
  const tap = (name: string) => anna.getByRole('button', { name }).tap();
  await tap(`Gå med: ${SPACIOUS}`);
  await expect(anna.getByText('Du sitter vid bordet')).toContainText(SPACIOUS);
  await tap(`Lämna bordet: ${SPACIOUS}`);
  await expect(anna.getByText('Du sitter inte vid något bord än.')).toBeVisible();
  await tap(`Gå med: ${OTHER}`);
  await expect(anna.getByText('Du sitter vid bordet')).toContainText(OTHER);
  await press(emma, emma.getByRole('button', { name: `Wait for a seat: ${FULL}` }));
  await expect(emma.getByText('your place in line')).toBeVisible();
  await expect(emma.getByRole('button', { name: `Leave the line: ${FULL}` })).toBeFocused();
  // Those before her give up; one who sits there leaves, and the seat is Emma's.
  for (const who of people.filter(({ id }) => at(FULL).line.includes(id))) {
    await who.ask({ type: 'table.leave', table: tableOf(FULL) });
  }
  await until(() => at(FULL).line.length === 1, { what: 'Emma alone in line' });
  const leaving = people.find(({ id }) => at(FULL).people.slice(1).includes(id));
  await leaving?.ask({ type: 'table.leave' });
  await press(emma, emma.getByRole('button', { name: 'Take the seat', exact: true }));
  await expect(emma.getByText('You sit at')).toContainText(FULL);

  // Kaisa pastes four links for five tables; nobody has one before its time.
  const links = [1, 2, 3, 4].map((number) => `https://teams.example.org/aamu-${number}`);
  await kaisa.getByRole('button', { name: 'Liitä videolinkit' }).click();
  await kaisa.getByRole('textbox', { name: 'Linkit', exact: true }).fill(links.join('\n'));
  await kaisa.getByRole('button', { name: 'Lisää linkit' }).click();
  await expect(kaisa.getByText('1 pöytä ilman videolinkkiä')).toBeVisible();
  const seenAt = new Map<Person, number>();
  const findLinks = (who: Person) => {
    const isThere = readTables(who.meeting.doc).some(({ link }) => link !== undefined);
    if (isThere && !seenAt.has(who)) seenAt.set(who, Date.now());
  };
  for (const who of people) who.meeting.doc.on('update', () => findLinks(who));
  const linksAt = Date.now() + 3000;
  await command(kaisa, meeting.id, { type: 'mingling.set', linksAt });
  for (const page of [kaisa, anna, emma]) expect(await page.content()).not.toContain(links[0]);
  await until(() => seenAt.size === people.length, { what: 'links for all', timeoutMs: 20_000 });
  const times = [...seenAt.values()];
  expect(Math.min(...times)).toBeGreaterThanOrEqual(linksAt);
  expect(Math.max(...times)).toBeLessThan(linksAt + SHOWN_WITHIN_MS);
  await expect(anna.getByRole('link', { name: 'Öppna ditt bords videosamtal' })).toHaveAttribute(
    'href',
    /^https:\/\/teams\.example\.org\/aamu-\d$/,
  );
  expect(readTables(doc).filter(({ link }) => link === undefined)).toHaveLength(1);

  // Whoever comes late, reloads or was away finds the same; then the way leads to the plenary.
  await command(kaisa, meeting.id, {
    type: 'links.setPlenary',
    link: 'https://teams.example.org/yhteinen',
  });
  const wake = await sleep(anna);
  await command(kaisa, meeting.id, { type: 'mingling.set', endsAt: Date.now() + MINUTE_MS });
  const liisa = await day.visit({ name: 'Liisa', locale: 'fi-FI' });
  await day.goTo(liisa, '/tables');
  await emma.reload();
  await expect(emma.getByText('You sit at')).toContainText(FULL);
  await wake();
  await expect(liisa.getByRole('region', { name: 'Minglailu päättyy pian' })).toBeVisible();
  await expect(anna.getByRole('region', { name: 'Minglet slutar snart' })).toBeVisible();
  const ends = emma.getByRole('region', { name: 'The mingling ends soon' });
  await press(emma, ends.getByRole('link', { name: 'To the plenary' }));
  await emma.waitForURL(/\/participant$/);
  await expect(
    emma.getByRole('main').getByRole('link', { name: 'To the plenary’s call' }),
  ).toHaveAttribute('href', 'https://teams.example.org/yhteinen');
});

test('three themes are talked about in six groups, everybody comes back, and the groups tell', async ({
  browser,
  server,
}) => {
  const day = await begin(browser, server);
  const { people, meeting } = day;
  const doc = documentOf(day);
  const kaisa = await day.visit({ name: 'Kaisa', role: 'facilitator', locale: 'fi-FI' });

  // From the meeting's page to six groups with their calls.
  await kaisa.getByRole('button', { name: 'Jaa ryhmiin' }).click();
  await kaisa.getByText('Teemoilla').click();
  await kaisa.getByRole('textbox', { name: 'Teemat' }).fill(THEMES.join('\n'));
  await kaisa.getByRole('spinbutton', { name: 'Ryhmiä kussakin teemassa' }).fill('2');
  await kaisa.getByRole('button', { name: 'Tee 6 ryhmää' }).click();
  await kaisa.waitForURL('**/groups/*');
  const breakout = new URL(kaisa.url()).pathname.split('/').at(-1) ?? '';
  await until(() => readGroups(doc).length === 6, { what: 'six groups' });
  const groups = readGroups(doc);
  const [first, second] = groups;
  if (!first || !second) throw new Error('there are six groups');
  await kaisa.getByRole('button', { name: 'Liitä videolinkit' }).click();
  await kaisa
    .getByRole('textbox', { name: 'Videolinkit' })
    .fill(groups.map((_, index) => `https://teams.example.org/ryhma-${index}`).join('\n'));
  await kaisa.getByRole('button', { name: 'Tallenna' }).click();
  await expect(kaisa.getByRole('dialog')).toHaveCount(0);

  // The programs choose before the groups open, and every third changes its mind.
  const choose = (who: Person, index: number) =>
    who.ask({ type: 'group.choose', group: groups[index % groups.length]?.id });
  await Promise.all(people.slice(0, 20).map(choose));
  await Promise.all(
    people
      .slice(0, 20)
      .filter((_, index) => index % 3 === 0)
      .map((who, index) => choose(who, index + 1)),
  );
  expect(readGroups(doc).every(({ link }) => link === undefined)).toBe(true);
  const anna = await day.visit({ name: 'Anna', locale: 'sv-FI', size: 'phone' });
  const emma = await day.visit({ name: 'Emma', locale: 'en-GB' });
  const wakeAnna = await sleep(anna);
  await kaisa.getByRole('button', { name: 'Avaa ryhmät' }).click();
  await kaisa.getByRole('dialog').getByRole('button', { name: 'Avaa ryhmät' }).click();
  await until(() => readGroups(doc).every(({ link }) => link !== undefined), { what: 'the calls' });

  // Emma goes there by keys; Anna's phone comes out of her pocket; the rest comes late.
  await press(emma, emma.getByRole('link', { name: 'Choose a group' }).first());
  await emma.waitForURL(`**/groups/${breakout}`);
  await press(emma, emma.getByRole('button', { name: `Choose this group: ${first.title}` }));
  await expect(emma.getByText(`Your group: ${first.title}`)).toBeVisible();
  await press(emma, emma.getByRole('link', { name: 'To the board' }));
  await emma.waitForURL(`**/b/${first.board}`);
  await wakeAnna();
  await anna.getByRole('link', { name: 'Välj en grupp' }).first().tap();
  await anna.getByRole('button', { name: `Välj den här gruppen: ${first.title}` }).tap();
  await anna.getByRole('button', { name: `Byt till den här gruppen: ${second.title}` }).tap();
  await expect(anna.getByText(`Din grupp: ${second.title}`)).toBeVisible();
  await anna.getByRole('link', { name: 'Till tavlan' }).tap();
  await anna.waitForURL(`**/b/${second.board}`);
  const late = [...people.slice(20), ...(await day.crowd.come(['Myöhässä tullut']))];
  await Promise.all(late.map(choose));
  const places = () => readPlaces(doc).get(breakout) ?? new Map();
  await until(() => places().size === CROWD + 3, { what: 'a place for everybody' });

  // Everybody writes in their own group; one is moved, and nothing of it gets lost.
  const boardOf = (who: Person): string =>
    groups.find(({ id }) => id === places().get(who.id)?.group)?.board ?? '';
  const written = await Promise.all(
    people.map(async (who, index) => {
      const board = await who.openBoard(boardOf(who));
      const text = `Ajatus ${index + 1}`;
      addForeignNote(board.doc, { id: `note-${index}`, text, section: '', author: who.id });
      return { board, text };
    }),
  );
  const moved = person(day, 3);
  await command(kaisa, meeting.id, {
    type: 'group.move',
    breakout,
    participantId: moved.id,
    group: second.id,
  });
  await until(() => places().get(moved.id)?.group === second.id, { what: 'the move' });

  // Kaisa sees all of it at once, and gives everybody two minutes more.
  await day.goTo(kaisa, `/tower?breakout=${breakout}`);
  await expect(kaisa.getByRole('article')).toHaveCount(6);
  await expect(kaisa.getByText(`${CROWD + 3} ihmistä`, { exact: true })).toBeVisible();
  await command(kaisa, meeting.id, { type: 'timer.start', seconds: 300 });
  await kaisa.getByRole('button', { name: '+2 min kaikille' }).click();
  await expect(emma.getByRole('timer', { name: 'Time left' })).toHaveText(/^(7|6):\d\d$/);

  // Back while Emma writes and Anna's phone sleeps.
  const box = emma.getByRole('textbox', { name: /^New note in the section/ }).first();
  await goTo(emma, box);
  await emma.keyboard.type('Kesken jäänyt');
  const wakeAgain = await sleep(anna);
  await command(kaisa, meeting.id, { type: 'group.bringBack', breakout, seconds: 2 });
  await expect(emma.getByText(/^The others are already back/)).toBeVisible();
  await emma.keyboard.type(' ajatus');
  await expect(box).toHaveValue('Kesken jäänyt ajatus');
  await wakeAgain();
  await anna.waitForURL(/\/participant$/);
  await emma.keyboard.press('Tab');
  await emma.waitForURL(/\/participant$/);
  await expect(emma.getByText('“Kesken jäänyt ajatus”')).toBeVisible();
  await until(() => readGroups(doc).every(({ link }) => link === undefined), {
    what: 'the calls to end',
  });
  for (const { board, text } of written) expect(noteTexts(board.doc)).toContain(text);

  // The groups tell: everybody follows, whoever comes late and whoever reloads.
  const { token } = await joinMeeting(server.url, meeting.keys.facilitator, 'Kalle');
  const plenary = await createBoard(server.url, meeting.id, token, { title: 'Yhteinen' });
  await command(kaisa, meeting.id, { type: 'group.configure', breakout, plenary: plenary.id });
  await kaisa.getByRole('button', { name: 'Ryhmien purku' }).click();
  await kaisa.getByRole('button', { name: 'Aloita purku' }).click();
  const follows = (page: Page, { title }: { readonly title: string }) =>
    expect(page.getByRole('dialog', { name: title })).toBeVisible();
  const liisa = await day.visit({ name: 'Liisa', locale: 'fi-FI' });
  await anna.reload();
  for (const page of [kaisa, anna, emma, liisa]) await follows(page, first);
  const shown = kaisa.getByRole('dialog', { name: first.title }).getByRole('listitem').first();
  await shown.getByRole('button', { name: /^Nosta yhteiselle taululle: Ajatus/ }).click();
  const board = await person(day, 0).openBoard(plenary.id);
  await until(() => noteTexts(board.doc).some((text) => text.startsWith('Ajatus')), {
    what: 'the lifted note',
  });
  await kaisa.getByRole('button', { name: 'Seuraava ryhmä' }).click();
  for (const page of [kaisa, anna, emma, liisa]) await follows(page, second);
  await kaisa.getByRole('button', { name: 'Lopeta purku' }).click();
  for (const page of [anna, emma, liisa]) await expect(page.getByRole('dialog')).toHaveCount(0);
});
