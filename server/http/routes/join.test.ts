import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatJoinCode } from '../../../shared/network/join-code.ts';
import { join, makeMeeting } from '../../testing/meeting.ts';
import {
  COORDINATOR_KEY,
  openTestApp,
  removeFolder,
  type TestApp,
} from '../../testing/test-app.ts';

let server: TestApp;

beforeAll(async () => {
  server = await openTestApp();
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const roleIn = async (
  id: string,
  sending: { token?: string; as?: string },
  sender = server.program,
) => (await sender.get(`/api/meetings/${id}`, sending)).body.role;

describe('joining', () => {
  test.each(['facilitator', 'participant', 'viewer'] as const)('by the %s link', async (role) => {
    const { id, keys } = await makeMeeting(server);
    const joined = await join(server.program, keys[role]);
    expect(joined).toMatchObject({ role, meetingId: id });
    expect(await roleIn(id, { token: joined.token })).toBe(role);
  });

  test('by the code, however it is spaced, as a participant', async () => {
    const { id, code } = await makeMeeting(server);
    const { status, body } = await server.program.post('/api/join', {
      body: { code: ` ${formatJoinCode(code)} `, name: 'Anna' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ role: 'participant', meetingId: id });
  });

  test('keeps the session in a cookie that scripts cannot read', async () => {
    const anna = server.browser();
    const { id, keys } = await makeMeeting(server);
    const answer = await anna.post('/api/join', { body: { key: keys.participant, name: 'Anna' } });
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^talkoot-device=[\w-]{43}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax$/,
    );
    expect(await roleIn(id, {}, anna)).toBe('participant');
  });

  test('marks cookies secure where the public address is https', async () => {
    const secure = await openTestApp({ env: { PUBLIC_URL: 'https://board.example.org' } });
    const { links, keys } = await makeMeeting(secure);
    expect(links.viewer).toBe(`https://board.example.org/join#${keys.viewer}`);
    const answer = await secure.program.post('/api/join', {
      body: { key: keys.viewer, name: 'Anna' },
    });
    expect(String(answer.headers['set-cookie'])).toMatch(/; Secure$/);
    await secure.close();
    removeFolder(secure.folder);
  });

  test('cleans names and keeps HTML as text', async () => {
    const { id, keys } = await makeMeeting(server);
    const { token } = await join(server.program, keys.participant, {
      name: '  <b>Anna</b> \u202E\u0007 K  ',
      organisation: '<img src=x onerror=alert(1)>',
    });
    const { body } = await server.program.get(`/api/meetings/${id}/people`, { token });
    expect(body).toMatchObject([
      { name: '<b>Anna</b> K', organisation: '<img src=x onerror=alert(1)>' },
    ]);
  });

  test.each([
    ['neither key nor code', { key: undefined }, ''],
    ['both key and code', { code: '427118903' }, ''],
    ['no name', { name: undefined }, 'name'],
    ['an invisible name', { name: ' \u200F ' }, 'name'],
    ['an endless name', { name: 'x'.repeat(10_000) }, 'name'],
    ['a list for a name', { name: ['Anna'] }, 'name'],
    ['a long organisation', { organisation: 'x'.repeat(121) }, 'organisation'],
    ['an object for a region', { region: {} }, 'region'],
    ['an endless key', { key: 'x'.repeat(10_000) }, 'key'],
    ['a number for a key', { key: 1 }, 'key'],
  ])('refuses %s', async (_, wrong, path) => {
    const { keys } = await makeMeeting(server);
    const body = { key: keys.participant, name: 'Anna', ...wrong };
    const answer = await server.program.post('/api/join', { body });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  test.each([
    { key: 'no-such-key' },
    { key: "' OR 1=1 --" },
    { code: '000000000' },
    { code: 'not a code' },
  ])('does not know %j', async (secret) => {
    const answer = await server.program.post('/api/join', { body: { ...secret, name: 'Anna' } });
    expect(answer.status).toBe(404);
    expect(answer.body.type).toBe('/problems/unknown-link');
  });

  test('takes no code for a key', async () => {
    const { code } = await makeMeeting(server);
    const answer = await server.program.post('/api/join', { body: { key: code, name: 'Anna' } });
    expect(answer.status).toBe(404);
  });
});

describe('several roles', () => {
  test('live side by side in one browser, and each tab says which it wants', async () => {
    const anna = server.browser();
    const { id, keys } = await makeMeeting(server);
    const facilitator = await join(anna, keys.facilitator);
    const participant = await join(anna, keys.participant);
    expect(participant.participantId).toBe(facilitator.participantId);
    expect(await roleIn(id, {}, anna)).toBe('facilitator');
    expect(await roleIn(id, { as: 'participant' }, anna)).toBe('participant');
    expect(await roleIn(id, { as: 'facilitator' }, anna)).toBe('facilitator');
    expect((await anna.get(`/api/meetings/${id}`, { as: 'viewer' })).status).toBe(404);
  });

  test('a facilitator looks as a participant and changes nothing', async () => {
    const anna = server.browser();
    const { id, keys } = await makeMeeting(server, { startsAt: Date.UTC(2027, 0, 1) });
    await join(anna, keys.facilitator);
    const { body: board } = await anna.post(`/api/meetings/${id}/boards`, { body: { title: 'T' } });
    const { body } = await anna.get(`/api/meetings/${id}`, { as: 'look' });
    expect(body).toMatchObject({ role: 'participant', look: true, boards: [] });
    expect(body.removedBoards).toBeUndefined();
    const command = { type: 'board.rename', board: board.id, title: 'U' };
    const answer = await anna.post(`/api/meetings/${id}/commands`, { body: command, as: 'look' });
    expect(answer.status).toBe(403);
  });

  test('nobody but a facilitator looks', async () => {
    const anna = server.browser();
    const { id, keys } = await makeMeeting(server);
    await join(anna, keys.participant);
    expect((await anna.get(`/api/meetings/${id}`, { as: 'look' })).status).toBe(404);
    expect((await anna.get(`/api/meetings/${id}`, { as: 'facilitator' })).status).toBe(404);
    expect(await roleIn(id, { as: 'nonsense' }, anna)).toBe('participant');
  });

  test('a token speaks for itself, whatever the browser holds', async () => {
    const anna = server.browser();
    const { id, keys } = await makeMeeting(server);
    await join(anna, keys.facilitator);
    const viewer = await join(server.program, keys.viewer);
    expect(await roleIn(id, { token: viewer.token }, anna)).toBe('viewer');
    expect((await anna.get(`/api/meetings/${id}`, { token: 'wrong' })).status).toBe(404);
  });
});

describe('the preview', () => {
  test('tells what a link leads to and creates nothing', async () => {
    const anna = server.browser();
    const { id, keys } = await makeMeeting(server, { template: 'blank' });
    await join(server.program, keys.participant, { name: 'Bo', organisation: 'Soste' });
    const { status, body } = await anna.post('/api/join/preview', {
      body: { key: keys.participant },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      meetingId: id,
      title: 'Verkkoklinikka',
      role: 'participant',
      state: 'live',
      remembered: null,
      sessions: [],
    });
    expect(body.organisations).toContain('Soste');
    expect(body.boards).toHaveLength(1);
    expect(anna.cookies).toBe('');
    expect((await anna.get('/api/me')).body).toEqual({
      person: null,
      coordinator: false,
      meetings: [],
      groups: [],
    });
  });

  test('names whom the browser remembers and the roles it has', async () => {
    const anna = server.browser();
    const { keys } = await makeMeeting(server);
    const { participantId } = await join(anna, keys.facilitator, { organisation: 'Pirha' });
    const { body } = await anna.post('/api/join/preview', { body: { key: keys.participant } });
    expect(body).toMatchObject({
      role: 'participant',
      remembered: { participantId, name: 'Anna', organisation: 'Pirha', region: '' },
      sessions: ['facilitator'],
    });
  });

  test('shows the meeting’s own boards, not those of the network', async () => {
    const { keys } = await makeMeeting(server, { template: 'blank', title: 'Oma' });
    await server.program.post('/api/network/boards', {
      token: COORDINATOR_KEY,
      body: { title: 'Jatkuva' },
    });
    const { body } = await server.program.post('/api/join/preview', {
      body: { key: keys.participant },
    });
    expect(body.boards).toHaveLength(1);
    expect(body.boards[0].title).not.toBe('Jatkuva');
  });

  test('shows participants no hidden board', async () => {
    const { id, keys } = await makeMeeting(server, { template: 'blank' });
    const { token } = await join(server.program, keys.facilitator);
    const { boards } = (await server.program.get(`/api/meetings/${id}`, { token })).body;
    await server.program.post(`/api/meetings/${id}/commands`, {
      token,
      body: { type: 'board.setVisibility', board: boards[0].id, visibility: 'hidden' },
    });
    const { body } = await server.program.post('/api/join/preview', {
      body: { key: keys.participant },
    });
    expect(body.boards).toEqual([]);
  });

  test.each(['/', '/join', '/join?key=KEY', '/api/join', '/api/join?key=KEY'])(
    'a GET of %s creates and uses up nothing',
    async (url) => {
      const { keys, id } = await makeMeeting(server);
      const before = await server.storage.directory.listLinks(id);
      const answer = await server.program.get(url.replace('KEY', keys.participant), {
        headers: { accept: 'text/html' },
      });
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(await server.storage.directory.listLinks(id)).toEqual(before);
      expect(await server.storage.directory.listPeople(id)).toEqual([]);
    },
  );
});

describe('wrong codes', () => {
  test('are limited; right codes and links from the same address still lead in', async () => {
    const fresh = await openTestApp();
    const { program, clock } = fresh;
    const guess = (digits: string) => program.post('/api/join/preview', { body: { code: digits } });
    const { code, keys } = await makeMeeting(fresh);
    const wrong = code === '000000000' ? '000000001' : '000000000';
    for (let attempt = 0; attempt < 100; attempt += 1) await guess(wrong);
    const slow = guess(wrong);
    await clock.ring();
    const limited = await slow;
    expect(limited.status).toBe(429);
    expect(limited.body.type).toBe('/problems/too-many-attempts');
    expect(limited.headers['retry-after']).toBe('60');
    await join(program, keys.participant);
    const right = guess(code);
    await clock.ring();
    expect((await right).status).toBe(200);
    await fresh.close();
    removeFolder(fresh.folder);
  });
});
