import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROBLEMS } from '../../shared/api/problems.ts';
import { join, makeMeeting } from '../testing/meeting.ts';
import { COORDINATOR_KEY, openTestApp, removeFolder, type TestApp } from '../testing/test-app.ts';

let server: TestApp;

beforeAll(async () => {
  server = await openTestApp();
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const JSON_TYPE = { 'content-type': 'application/json' };

describe('bad requests', () => {
  test.each([
    ['cut off', '{"title":'],
    ['not JSON at all', 'title=T'],
    ['empty', ''],
    ['a prototype in disguise', '{"__proto__":{"isAdmin":true},"title":"T"}'],
  ])('a body that is %s is malformed', async (_, payload) => {
    const answer = await server.program.send('POST', '/api/meetings', {
      body: payload,
      headers: JSON_TYPE,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.type).toBe('/problems/malformed-json');
  });

  test('a body that is too large is not read', async () => {
    const answer = await server.program.post('/api/meetings', {
      body: { title: 'x'.repeat(70_000) },
    });
    expect(answer.status).toBe(413);
    expect(answer.body.type).toBe('/problems/too-large');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'junk'])(
    'a body of type %s is not taken',
    async (type) => {
      const answer = await server.program.post('/api/meetings', {
        body: '{"title":"T"}',
        headers: { 'content-type': type },
      });
      expect(answer.status).toBe(415);
      expect(answer.body.type).toBe('/problems/not-json');
    },
  );

  test.each([
    ['GET', '/api/join', 'POST'],
    ['PUT', '/api/me', 'GET, PATCH'],
    ['DELETE', '/api/meetings', 'POST'],
    ['PATCH', '/api/meetings/x', 'GET, DELETE'],
  ] as const)('%s %s is answered with what is allowed', async (method, url, allow) => {
    const answer = await server.program.send(method, url);
    expect(answer.status).toBe(405);
    expect(answer.body.type).toBe('/problems/method-not-allowed');
    expect(answer.headers['allow']).toBe(allow);
  });

  test.each(['/api', '/api/nothing', '/api/meetings/', '/nothing.js', '/%', '/api/meetings/%FF'])(
    '%s is not there',
    async (url) => {
      const answer = await server.program.get(url);
      expect([400, 404]).toContain(answer.status);
      expect(Object.keys(PROBLEMS).map((name) => `/problems/${name}`)).toContain(answer.body.type);
    },
  );

  test('a mistake of ours tells strangers nothing about the code', async () => {
    const broken = await openTestApp();
    await broken.storage.close();
    const answer = await broken.program.post('/api/meetings', { body: { title: 'T' } });
    expect(answer.status).toBe(503);
    expect(answer.body).toEqual({
      type: '/problems/storage',
      status: 503,
      title: 'The server cannot save right now; try again',
    });
    await broken.app.close();
    removeFolder(broken.folder);
  });

  test('bytes that are no HTTP get an answer and do no harm', async () => {
    await server.app.http.listen({ port: 0, host: '127.0.0.1' });
    const address = server.app.http.server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    const socket = connect(address.port, '127.0.0.1');
    socket.write('\u0000\u0001 not http\r\n\r\n');
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 400 [^]*\/problems\/invalid-request/);
    expect((await server.program.get('/healthz')).status).toBe(200);
  });
});

describe('requests from pages of other sites', () => {
  test.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://localhost:80', host: 'localhost:80' }, 403],
    [{ origin: 'http://localhost', host: 'localhost' }, 200],
    [{}, 200],
  ])('with %j are answered %i', async (headers, status) => {
    const anna = server.browser();
    const { keys } = await makeMeeting(server);
    const answer = await anna.post('/api/join', {
      body: { key: keys.participant, name: 'Anna' },
      headers: { ...headers },
    });
    expect(answer.status).toBe(status);
    expect(answer.body.type === '/problems/cross-site').toBe(status === 403);
  });

  test('are welcome when they show a token, which no browser sends by itself', async () => {
    const { id, keys } = await makeMeeting(server);
    const { token } = await join(server.program, keys.facilitator);
    const answer = await server.program.post(`/api/meetings/${id}/boards`, {
      token,
      body: { title: 'T' },
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(201);
  });

  test('are compared with the public address where there is one', async () => {
    const proxied = await openTestApp({ env: { PUBLIC_URL: 'https://board.example.org' } });
    const send = (origin: string) =>
      proxied.program.post('/api/meetings', { body: { title: 'T' }, headers: { origin } });
    expect((await send('https://board.example.org')).status).toBe(201);
    expect((await send('http://localhost')).status).toBe(403);
    await proxied.close();
    removeFolder(proxied.folder);
  });
});

describe('every answer', () => {
  test('forbids what pages do not need', async () => {
    const { headers } = await server.program.get('/api/config');
    const policy = String(headers['content-security-policy']);
    expect(policy.split(';')).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]),
    );
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test('insists on https only where the public address is https', async () => {
    const secure = await openTestApp({ env: { PUBLIC_URL: 'https://board.example.org' } });
    const { headers } = await secure.program.get('/api/config');
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
    expect(headers['content-security-policy']).toContain(
      "connect-src 'self' wss://board.example.org",
    );
    expect(headers['strict-transport-security']).toContain('max-age');
    await secure.close();
    removeFolder(secure.folder);
  });
});

describe('what the server says of itself', () => {
  test('health, readiness and configuration', async () => {
    expect((await server.program.get('/healthz')).body).toEqual({ status: 'ok' });
    expect((await server.program.get('/readyz')).body).toEqual({ status: 'ok' });
    expect((await server.program.get('/api/config')).body).toMatchObject({
      version: '0.0.0-test',
      createMeetings: 'open',
      footer: {},
    });
  });

  test('an OpenAPI document that names every route and its refusals', async () => {
    const { status, body } = await server.program.get('/api/openapi.json');
    expect(status).toBe(200);
    const { paths } = body;
    expect(Object.keys(paths)).toContain('/api/meetings/{meetingId}/commands');
    expect(paths['/api/join'].post.responses).toMatchObject({
      200: {
        content: {
          'application/json': { schema: { required: expect.arrayContaining(['token']) } },
        },
      },
      404: { description: expect.stringContaining('/problems/unknown-link') },
      429: {},
    });
    const commands = JSON.stringify(paths['/api/meetings/{meetingId}/commands'].post.requestBody);
    expect(commands).toContain('board.setVisibility');
  });
});

describe('the log', () => {
  test('holds no keys, tokens, codes, names or addresses of people', async () => {
    const { code, keys, id } = await makeMeeting(server);
    const anna = server.browser();
    const name = 'Anna-Kaisa Virtanen';
    const { token } = await join(anna, keys.participant, { name });
    await anna.get(`/api/meetings/${id}?token=${token}&key=${keys.viewer}`);
    await anna.get(`/join/${keys.facilitator}`);
    await server.program.post('/api/join', { body: { code, name } });
    await server.program.get('/api/network', { token: COORDINATOR_KEY });
    const log = server.log();
    expect(log).toContain('"route":"/api/join"');
    expect(log).toContain('"from":"127.0.0.0"');
    const device = anna.cookies.split('=')[1] ?? '';
    for (const secret of [code, ...Object.values(keys), token, device, COORDINATOR_KEY, name]) {
      expect(secret.length).toBeGreaterThan(8);
      expect(log).not.toContain(secret);
    }
  });
});
