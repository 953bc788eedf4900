import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as Y from 'yjs';
import { ok } from '../shared/lib/result.ts';
import { wallClockAt } from '../shared/lib/zoned-time.ts';
import { LIVE_AFTER_END_MS } from '../shared/meeting/state.ts';
import { join, makeMeeting } from '../server/testing/meeting.ts';
import {
  openTestApp,
  removeFolder,
  START_OF_TEST,
  type TestApp,
} from '../server/testing/test-app.ts';
import { addForeignNote } from './support/contract.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { until } from './support/until.ts';

/** What becomes of boards after a meeting that nobody ended, through the public doors, with the clock turned by hand. */
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ENDS_AT = START_OF_TEST + 4 * HOUR_MS;
/** The machine may have others to work for. */
const PATIENTLY = { timeout: 20_000 };
const ZONE = 'Europe/Helsinki';

let server: TestApp;
let address: string;
let id: string;
let board: string;
let other: string;
let lead: string;
let anna: string;
let annaId: string;
const clients: RawClient[] = [];

const send = (body: object, token = lead) =>
  server.program.post(`/api/meetings/${id}/commands`, { token, body });

const done = async (body: object) => expect((await send(body)).status).toBe(200);

const read = async (token = anna) =>
  (await server.program.get(`/api/meetings/${id}`, { token })).body;

const newBoard = async (title: string): Promise<string> =>
  (await server.program.post(`/api/meetings/${id}/boards`, { token: lead, body: { title } })).body
    .id;

/** Somebody whose board stays open in front of them. */
const sitAt = async (name: string, token = anna): Promise<RawClient> => {
  const client = openRawClient(address, `board:${name}`, token);
  clients.push(client);
  await client.synced();
  return client;
};

const begin = async (env: Readonly<Record<string, string>> = {}) => {
  server = await openTestApp({ env });
  address = await server.app.http.listen({ port: 0, host: '127.0.0.1' });
  const made = await makeMeeting(server, {
    startsAt: START_OF_TEST + HOUR_MS,
    endsAt: ENDS_AT,
    timeZone: ZONE,
  });
  id = made.id;
  lead = (await join(server.program, made.keys.facilitator, { name: 'Kaisa Ohjaaja' })).token;
  ({ token: anna, participantId: annaId } = await join(server.program, made.keys.participant));
  board = await newBoard('Tarpeet');
  other = await newBoard('Ideat');
};

/** Turns the clock in one go, as a server that was asleep, and waits for the state that follows from it. */
const turnTo = async (at: number, state: string): Promise<void> => {
  server.clock.turn(at - server.clock.now());
  await expect.poll(async () => (await read(lead)).state, PATIENTLY).toBe(state);
};

const write = (client: RawClient, note: string): void =>
  addForeignNote(client.doc, {
    id: note,
    text: note,
    section: '',
    author: annaId,
    createdAt: server.clock.now(),
  });

/** What is under way when a board closes is taken yet; what comes a moment later is refused. */
const isRefused = async (client: RawClient): Promise<void> => {
  let late = 0;
  const writeOne = (): boolean => {
    if (client.denials.length > 0) return true;
    write(client, `late${(late += 1)}`);
    return false;
  };
  await until(writeOne, { what: 'the refusal' });
  expect(client.denials).toEqual(['readOnly']);
};

const reachesOthers = async (from: RawClient, to: RawClient, note: string): Promise<void> => {
  write(from, note);
  await until(() => to.doc.getMap<Y.Map<unknown>>('notes').has(note), { what: note });
};

beforeEach(() => begin());

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await server.close();
  removeFolder(server.folder);
});

test('a new meeting promises four weeks after its end, and the promise moves with its times', async () => {
  const { openUntil } = await read();
  expect(wallClockAt(openUntil, ZONE)).toBe('2026-03-09T23:59');
  await server.app.facilitation.documents.editMeeting(id, (doc) => {
    doc.getMap('meeting').set('endsAt', ENDS_AT + 7 * DAY_MS);
    return ok(null);
  });
  await expect
    .poll(async () => wallClockAt((await read()).openUntil, ZONE), PATIENTLY)
    .toBe('2026-03-16T23:59');
});

test('what facilitators promise holds, is told at once, and has bounds', async () => {
  const openUntil = ENDS_AT + 10 * DAY_MS;
  await done({ type: 'meeting.setOpenUntil', openUntil });
  expect((await read()).openUntil).toBe(openUntil);
  for (const wrong of [ENDS_AT, START_OF_TEST - 1, ENDS_AT + 400 * DAY_MS, -1, 1.5, 'huomenna']) {
    expect((await send({ type: 'meeting.setOpenUntil', openUntil: wrong })).status).toBe(400);
  }
  expect((await send({ type: 'meeting.setOpenUntil', openUntil }, anna)).status).toBe(403);
  await done({ type: 'meeting.setOpenUntil', openUntil: null });
  expect(wallClockAt((await read()).openUntil, ZONE)).toBe('2026-03-09T23:59');
});

test('nobody pressed end: two weeks later the boards take additions, with their date', async () => {
  await turnTo(ENDS_AT + 14 * DAY_MS, 'open');
  expect(wallClockAt((await read()).openUntil, ZONE)).toBe('2026-03-09T23:59');
  const [hers, his] = await Promise.all([sitAt(board), sitAt(board, lead)]);
  await reachesOthers(hers, his, 'two-weeks-later');
});

test('when the date passes, those who are in can only read from then on, and are told whom to ask', async () => {
  await turnTo(ENDS_AT + LIVE_AFTER_END_MS, 'open');
  const [hers, his] = await Promise.all([sitAt(board), sitAt(board, lead)]);
  await reachesOthers(hers, his, 'in-time');
  const { openUntil } = await read();
  await turnTo(openUntil, 'resting');
  await isRefused(hers);
  const told = await read();
  expect([told.openUntil, told.facilitators]).toEqual([openUntil, ['Kaisa Ohjaaja']]);
  const refused = await send(
    { type: 'note.addNameless', board, section: '', text: 'Myöhässä', level: 'nameless' },
    anna,
  );
  expect(refused.status).toBe(403);
  expect(refused.body.detail).toContain('2026-03-09');
  expect(refused.body.detail).toContain('Kaisa Ohjaaja');
});

test('one board is woken to a date of its own, from rest and from the archive, and rests again', async () => {
  await turnTo(ENDS_AT + 60 * DAY_MS, 'resting');
  const openUntil = server.clock.now() + 3 * DAY_MS;
  expect((await send({ type: 'board.wake', board, openUntil }, anna)).status).toBe(403);
  for (const wrong of [server.clock.now(), server.clock.now() + 400 * DAY_MS, null]) {
    expect((await send({ type: 'board.wake', board, openUntil: wrong })).status).toBe(400);
  }
  await done({ type: 'board.wake', board, openUntil });
  const boards = async () =>
    new Map((await read()).boards.map((card: { id: string }) => [card.id, card]));
  expect((await boards()).get(board)).toMatchObject({ access: 'write', awakeUntil: openUntil });
  expect((await boards()).get(other)).toMatchObject({ access: 'read', awakeUntil: null });
  const [hers, his] = await Promise.all([sitAt(board), sitAt(board, lead)]);
  await reachesOthers(hers, his, 'woken');
  await done({ type: 'meeting.setState', state: 'archived' });
  await reachesOthers(hers, his, 'awake-in-the-archive');
  server.clock.turn(openUntil - server.clock.now());
  await expect
    .poll(async () => (await boards()).get(board), PATIENTLY)
    .toMatchObject({ access: 'read', awakeUntil: null, closedAt: openUntil });
  await isRefused(hers);
  await done({ type: 'board.wake', board, openUntil: openUntil + DAY_MS });
  expect((await boards()).get(board)).toMatchObject({ access: 'write' });
  await done({ type: 'board.rest', board });
  expect((await boards()).get(board)).toMatchObject({ access: 'read', closedAt: openUntil });
  expect((await send({ type: 'board.rest', board })).status).toBe(409);
});

test('all boards are woken from the archive, to a date', async () => {
  await turnTo(ENDS_AT + 60 * DAY_MS, 'resting');
  await done({ type: 'meeting.setState', state: 'archived' });
  expect((await send({ type: 'meeting.setOpenUntil', openUntil: null })).status).toBe(409);
  const openUntil = server.clock.now() + 5 * DAY_MS;
  await done({ type: 'meeting.setState', state: 'open', openUntil });
  expect(await read()).toMatchObject({ state: 'open', openUntil });
  const [hers, his] = await Promise.all([sitAt(other), sitAt(other, lead)]);
  await reachesOthers(hers, his, 'woken');
  await turnTo(openUntil, 'resting');
});

test('a meeting that rested for half a year is put away: it can be read, and nothing is lost', async () => {
  await turnTo(ENDS_AT + 250 * DAY_MS, 'archived');
  expect((await read()).boards.map((card: { access: string }) => card.access)).toEqual([
    'read',
    'read',
  ]);
  expect(wallClockAt((await read()).openUntil, ZONE)).toBe('2026-03-09T23:59');
});

test('how long a meeting rests is a setting; 0 is for ever', async () => {
  await server.close();
  removeFolder(server.folder);
  await begin({ ARCHIVE_AFTER_DAYS: '0' });
  await turnTo(ENDS_AT + 350 * DAY_MS, 'resting');
  expect((await read()).state).toBe('resting');
});

test('what is closed before its time says since when, and can be taken back', async () => {
  await done({ type: 'meeting.setState', state: 'live' });
  const { openUntil } = await read();
  await done({ type: 'meeting.setState', state: 'resting' });
  expect((await read()).openUntil).toBe(server.clock.now());
  await done({ type: 'meeting.setState', state: 'live', openUntil });
  expect((await read()).openUntil).toBe(openUntil);
  await vi.waitFor(async () => expect((await read()).state).toBe('live'));
});
