import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { join, makeMeeting } from '../testing/meeting.ts';
import { COORDINATOR_KEY, openTestApp, removeFolder, type TestApp } from '../testing/test-app.ts';

let server: TestApp;

const open = async (env: Readonly<Record<string, string>>): Promise<void> => {
  server = await openTestApp({ env });
};

const metric = async (by: string): Promise<number> => {
  const { body } = await server.program.get('/metrics', { token: 'a-token-for-the-metrics' });
  const line = new RegExp(`^talkoot_turned_away_total\\{by="${by}"\\} (\\d+)$`, 'm').exec(body);
  return Number(line?.[1]);
};

afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

describe('what one address may create', () => {
  const TRUSTING = {
    TRUST_PROXY: '127.0.0.1',
    MAX_MEETINGS_PER_HOUR: '2',
    METRICS_TOKEN: 'a-token-for-the-metrics',
  };
  const from = (address: string, url = '/api/meetings', token = 'nobody') =>
    server.program.post(url, {
      body: { title: 'T' },
      token,
      headers: { 'x-forwarded-for': address },
    });

  test('ends after so many meetings, for that address only', async () => {
    await open(TRUSTING);
    expect((await from('192.0.2.1')).status).toBe(201);
    expect((await from('192.0.2.1')).status).toBe(201);
    const third = await from('192.0.2.1');
    expect(third.status).toBe(429);
    expect(third.body.type).toBe('/problems/too-many-meetings');
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(3000);
    expect((await from('192.0.2.2')).status).toBe(201);
    expect(await metric('meetings')).toBe(1);
  });

  test('counts copies of a meeting too, and never coordinators', async () => {
    await open({ ...TRUSTING, MAX_MEETINGS_PER_HOUR: '1' });
    const made = await from('192.0.2.1');
    const { token } = await join(server.program, made.body.keys.facilitator);
    const copy = `/api/meetings/${made.body.id}/duplicate`;
    expect((await from('192.0.2.1', copy, token)).status).toBe(429);
    expect((await from('192.0.2.1', copy, COORDINATOR_KEY)).status).toBe(201);
  });

  test('has no end for programs of the same machine', async () => {
    await open({ MAX_MEETINGS_PER_HOUR: '1' });
    const { id } = await makeMeeting(server);
    expect((await makeMeeting(server)).id).not.toBe(id);
  });

  test('counts this machine’s address where a proxy may stand before it', async () => {
    await open({ MAX_MEETINGS_PER_HOUR: '1', PUBLIC_URL: 'https://board.example.org' });
    const headers = { origin: 'https://board.example.org' };
    const create = () => server.program.post('/api/meetings', { body: { title: 'T' }, headers });
    expect((await create()).status).toBe(201);
    expect((await create()).status).toBe(429);
  });
});

describe('commands', () => {
  test('are taken from one session up to so many a minute, from facilitators all', async () => {
    await open({ MAX_COMMANDS_PER_MINUTE: '3' });
    const { id, keys } = await makeMeeting(server);
    const [kaisa, anna, eero] = [
      await join(server.program, keys.facilitator),
      await join(server.program, keys.participant),
      await join(server.program, keys.participant, { name: 'Eero' }),
    ];
    const raise = ({ token }: { readonly token: string }) =>
      server.program.post(`/api/meetings/${id}/commands`, { token, body: { type: 'hand.raise' } });
    for (let count = 0; count < 3; count += 1) expect((await raise(anna)).status).toBe(200);
    const refused = await raise(anna);
    expect([refused.status, refused.body.type]).toEqual([429, '/problems/too-many-commands']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await raise(eero)).status).toBe(200);
    for (let count = 0; count < 5; count += 1) expect((await raise(kaisa)).status).toBe(200);
  });
});

describe('a meeting that is full', () => {
  test('takes no more boards, by no way of making one', async () => {
    await open({ MAX_BOARDS_PER_MEETING: '1' });
    const { id } = await makeMeeting(server, { template: 'blank' });
    const token = COORDINATOR_KEY;
    const added = await server.program.post(`/api/meetings/${id}/boards`, {
      token,
      body: { title: 'B' },
    });
    expect(added.body.type).toBe('/problems/limit-reached');
    const { body } = await server.program.get(`/api/meetings/${id}`, { token });
    const copied = await server.program.post(`/api/meetings/${id}/commands`, {
      token,
      body: { type: 'board.duplicate', board: body.boards[0].id },
    });
    expect(copied.status).toBe(409);
  });

  test('takes no more people, and those who are in come back', async () => {
    await open({ MAX_PEOPLE_PER_MEETING: '1' });
    const { keys } = await makeMeeting(server);
    const anna = server.browser();
    await join(anna, keys.participant);
    const eero = await server.browser().post('/api/join', {
      body: { key: keys.participant, name: 'Eero' },
    });
    expect(eero.status).toBe(409);
    expect(eero.body.type).toBe('/problems/limit-reached');
    await join(anna, keys.viewer);
  });

  test('has a browser that is in too many of them wait outside', async () => {
    await open({ MAX_SESSIONS_PER_DEVICE: '1' });
    const { keys } = await makeMeeting(server);
    const anna = server.browser();
    await join(anna, keys.participant);
    const again = await anna.post('/api/join', { body: { key: keys.viewer, name: 'Anna' } });
    expect(again.body.type).toBe('/problems/limit-reached');
  });
});

describe('requests', () => {
  test('that nest too deep are not parsed', async () => {
    await open({ MAX_JSON_DEPTH: '5', METRICS_TOKEN: 'a-token-for-the-metrics' });
    const answer = await server.program.post('/api/meetings', {
      body: `{"title":${'['.repeat(5)}${']'.repeat(5)}}`,
    });
    expect(answer.status).toBe(413);
    expect(await metric('jsonDepth')).toBe(1);
    expect(await metric('body')).toBe(0);
  });

  const listen = async (env: Readonly<Record<string, string>>) => {
    await open({ METRICS_TOKEN: 'a-token-for-the-metrics', ...env });
    const { port } = new URL(await server.app.http.listen({ port: 0, host: '127.0.0.1' }));
    return (begin: string) => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(begin);
      return text(socket);
    };
  };

  test.each([
    ['nothing', ''],
    ['half a header', 'GET / HT'],
    ['half an upgrade', 'GET /sync/board:x HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n'],
    ['half a body', 'POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{'],
  ])('that stop after %s are cut off', async (_what, begin) => {
    const say = await listen({ HANDSHAKE_TIMEOUT_MS: '150' });
    expect(await say(begin)).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
    expect(await metric('handshakeTime')).toBe(1);
  });

  test('that wait to be said give way to those who come, the oldest first', async () => {
    const say = await listen({ MAX_HANDSHAKES: '2', HANDSHAKE_TIMEOUT_MS: '60000' });
    const honest = () => say('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    const silent = [say('GET / HT'), say('GET / HT'), say('GET / HT')];
    let isOver = false;
    void silent[0]?.then(() => (isOver = true));
    await vi.waitUntil(async () => (await honest()).includes('200 OK') && isOver, 5000);
    expect(await silent[0]).toBe('');
    server.app.http.server.closeAllConnections();
    await Promise.all(silent);
  });
});
