import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addForeignNote } from './support/contract.ts';
import {
  type BoardSummary,
  createBoard,
  createMeeting,
  type CreatedMeeting,
  type Joined,
  joinMeeting,
  readMeeting,
  readPeople,
  request,
  sendCommand,
} from './support/http.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** Who comes in, who is put out and who stays, as programs see it. */
let server: ServerProcess;
let meeting: CreatedMeeting;
let kaisa: Joined;
let board: BoardSummary;
const opened: RawClient[] = [];

const open = (joined: Joined, name = `board:${board.id}`): RawClient => {
  const client = openRawClient(server.url, name, joined.token);
  opened.push(client);
  return client;
};

const openSynced = async (joined: Joined): Promise<RawClient> => {
  const client = open(joined);
  await client.synced();
  return client;
};

const command = (type: string, args: Record<string, unknown> = {}): Promise<unknown> =>
  sendCommand(server.url, meeting.id, kaisa.token, { type, ...args });

const join = (key: string, name: string): Promise<Joined> => joinMeeting(server.url, key, name);

beforeAll(async () => {
  server = await startServer();
}, 30_000);

beforeEach(async () => {
  meeting = await createMeeting(server.url, { title: 'Talkoot' });
  kaisa = await join(meeting.keys.facilitator, 'Kaisa');
  board = await createBoard(server.url, meeting.id, kaisa.token, {
    title: 'Ideat',
    template: 'blank',
  });
});

afterEach(() => {
  for (const client of opened.splice(0)) client.destroy();
});

afterAll(() => server.dispose());

describe('a facilitator link that leaked', () => {
  it('puts the stranger out within a second when it is renewed, and co-facilitators stay', async () => {
    const leena = await join(meeting.keys.facilitator, 'Leena');
    const stranger = await join(meeting.keys.facilitator, 'Tuntematon');
    const [kaisas, leenas, strangers] = await Promise.all([
      openSynced(kaisa),
      openSynced(leena),
      openSynced(stranger),
    ]);
    const asked = performance.now();
    await command('link.renew', { role: 'facilitator', putOut: true, keep: [leena.participantId] });
    expect(await strangers.closed()).toBe(4403);
    expect(performance.now() - asked).toBeLessThan(1000);
    const retried = await request(`${server.url}/api/meetings/${meeting.id}`, {
      token: stranger.token,
    });
    expect([401, 404]).toContain(retried.status);

    addForeignNote(leenas.doc, { id: 'n1', text: 'x', section: '', author: leena.participantId });
    await until(() => kaisas.doc.getMap('notes').has('n1'), { what: "the co-facilitator's note" });
    expect([...kaisas.closeCodes, ...leenas.closeCodes]).toEqual([]);
  });

  it('leads nowhere afterwards, and nobody is put out unless that was asked for', async () => {
    const anna = await join(meeting.keys.participant, 'Anna');
    const annas = await openSynced(anna);
    await command('link.renew', { role: 'participant', putOut: false });
    const late = await request(`${server.url}/api/join`, {
      body: { key: meeting.keys.participant, name: 'Myöhäinen' },
    });
    expect(late.status).toBe(404);
    addForeignNote(annas.doc, { id: 'n1', text: 'x', section: '', author: anna.participantId });
    const kaisas = await openSynced(kaisa);
    await until(() => kaisas.doc.getMap('notes').has('n1'), { what: 'the note' });
    expect(annas.closeCodes).toEqual([]);
  });
});

describe('the state of a meeting', () => {
  it('decides at once who may write', async () => {
    const anna = await join(meeting.keys.participant, 'Anna');
    await command('meeting.setState', { state: 'resting' });
    const annas = await openSynced(anna);
    addForeignNote(annas.doc, { id: 'n1', text: 'x', section: '', author: anna.participantId });
    expect(await annas.closed()).toBe(4403);

    await command('meeting.setState', { state: 'live' });
    const again = await openSynced(anna);
    addForeignNote(again.doc, { id: 'n2', text: 'x', section: '', author: anna.participantId });
    const kaisas = await openSynced(kaisa);
    await until(() => kaisas.doc.getMap('notes').has('n2'), { what: 'the note' });
    expect(kaisas.doc.getMap('notes').has('n1')).toBe(false);
  });

  it('withholds boards that are being prepared', async () => {
    const anna = await join(meeting.keys.participant, 'Anna');
    await command('meeting.setState', { state: 'preparation' });
    expect(await open(anna).closed()).toBe(4404);
    const { boards } = await readMeeting(server.url, meeting.id, anna.token);
    expect(boards).toEqual([]);
  });
});

describe('a board that is hidden or removed', () => {
  it.each(['board.setVisibility', 'board.remove'])('is withheld after %s', async (type) => {
    const anna = await join(meeting.keys.participant, 'Anna');
    const annas = await openSynced(anna);
    const page = open(anna, `meeting:${meeting.id}`);
    await page.synced();
    expect(page.doc.getMap('boards').has(board.id)).toBe(true);
    await command(type, { board: board.id, visibility: 'hidden' });
    expect(await annas.closed()).toBe(4404);
    await until(() => !page.doc.getMap('boards').has(board.id), { what: 'the list to shrink' });
  });
});

describe('a meeting that is deleted', () => {
  it('is gone for everybody, its sockets and its documents too', async () => {
    const anna = await join(meeting.keys.participant, 'Anna');
    const annas = await openSynced(anna);
    const url = `${server.url}/api/meetings/${meeting.id}`;
    const deleted = await request(url, { method: 'DELETE', token: kaisa.token });
    expect(deleted.status).toBe(204);
    expect([4403, 4404]).toContain(await annas.closed());
    expect((await request(url, { token: kaisa.token })).ok).toBe(false);
    expect([4401, 4404]).toContain(await open(kaisa).closed());
  });
});

describe('people', () => {
  it('see each other by name, and viewers see nobody', async () => {
    const anna = await join(meeting.keys.participant, 'Anna');
    const viewer = await join(meeting.keys.viewer, 'Veikko');
    const seenByAnna = await readPeople(server.url, meeting.id, anna.token);
    expect(seenByAnna.map(({ name }) => name)).toContain('Kaisa');
    expect(await readPeople(server.url, meeting.id, viewer.token)).toEqual([]);
  });

  it('stay the same person in all meetings on one device', async () => {
    const joinOnDevice = (key: string, cookie: string): Promise<Response> =>
      fetch(`${server.url}/api/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ key, name: 'Anna' }),
      });
    const other = await createMeeting(server.url, { title: 'Toiset talkoot' });
    const first = await joinOnDevice(meeting.keys.participant, '');
    const [device = ''] = first.headers.getSetCookie();
    expect(device).toMatch(/HttpOnly; SameSite=Lax/);
    const second = await joinOnDevice(other.keys.participant, device.split(';')[0] ?? '');
    const [here, there]: Joined[] = [await first.json(), await second.json()];
    expect(there?.participantId).toBe(here?.participantId);
    expect(there?.meetingId).not.toBe(here?.meetingId);
  });
});
