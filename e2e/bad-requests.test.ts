import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CreatedMeeting, createMeeting, joinMeeting, request } from './support/http.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';

/** Strangers at the HTTP door: each gets a problem that says what is wrong, and the server goes on serving. */
let server: ServerProcess;
let meeting: CreatedMeeting;
let token: string;

beforeAll(async () => {
  server = await startServer();
  meeting = await createMeeting(server.url, { title: 'Talkoot', template: 'needs-mapping' });
  ({ token } = await joinMeeting(server.url, meeting.keys.facilitator, 'Kaisa'));
}, 30_000);

afterAll(() => server.dispose());

/** The problem's type, after a look at its form. */
const problemOf = async (response: Response): Promise<string> => {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem: { type: string; title: string; status: number } = await response.json();
  expect(problem.status).toBe(response.status);
  expect(problem.title).toMatch(/\S/);
  return problem.type;
};

const post = (
  path: string,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

const expectServing = async (): Promise<void> => {
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
};

describe('a body that is not what was asked for', () => {
  it.each([
    ['broken JSON', '{"title": '],
    ['no JSON', 'hello'],
    ['an empty body', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number for a title', '{"title": 1}'],
    ['no title', '{}'],
    ['an empty title', '{"title": "  "}'],
    ['a title of 10,000 characters', JSON.stringify({ title: 'a'.repeat(10_000) })],
    ['an unknown template', '{"title": "a", "template": "nope"}'],
    ['an unknown language', '{"title": "a", "language": "tlh"}'],
    ['an unknown time zone', '{"title": "a", "timeZone": "Europe/Nowhere"}'],
    ['a date that is none', '{"title": "a", "startsAt": "tomorrow"}'],
    ['a poisoned prototype', '{"title": "a", "__proto__": {"admin": true}}'],
  ])('%s', async (_what, body) => {
    const response = await post('/api/meetings', body);
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatch(/^\/problems\//);
    await expectServing();
  });

  it('a name of 10,000 characters', async () => {
    const body = { key: meeting.keys.participant, name: 'a'.repeat(10_000) };
    const response = await request(`${server.url}/api/join`, { body });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('name');
  });

  it('more than the limit in size', async () => {
    const response = await post('/api/meetings', JSON.stringify({ title: 'a'.repeat(1_000_000) }));
    expect(response.status).toBe(413);
    await problemOf(response);
    await expectServing();
  });

  it('another type of content', async () => {
    const response = await post('/api/meetings', '<title>a</title>', {
      'content-type': 'text/xml',
    });
    expect(response.status).toBe(415);
    await problemOf(response);
  });
});

describe('what is not there and what is not yours', () => {
  it('is the same answer', async () => {
    const other = await createMeeting(server.url, { title: 'Toinen' });
    const ids = ['no-such-meeting', other.id, '__proto__', '%00', '%E0%A4%A', 'a'.repeat(500)];
    const answers = await Promise.all(
      ids.map((id) => request(`${server.url}/api/meetings/${id}`, { token })),
    );
    for (const answer of answers) expect([400, 404, 414]).toContain(answer.status);
    const [missing, foreign] = answers;
    expect(foreign?.status).toBe(404);
    expect(await foreign?.text()).toBe(
      (await missing?.text())?.replace('no-such-meeting', other.id),
    );
  });

  it.each(['/api', '/api/nothing', '/api/meetings/x/y/z', '/sync/board:x'])('%s', async (path) => {
    const response = await fetch(`${server.url}${path}`);
    expect(response.status).toBe(404);
    await problemOf(response);
  });

  it('a key or a code that opens nothing', async () => {
    const attempts = [
      { key: 'made-up-key-made-up-key' },
      { key: '' },
      { code: '000 000 000' },
      { code: 'abc' },
      {},
    ];
    for (const attempt of attempts) {
      const body = { ...attempt, name: 'Anna' };
      const response = await request(`${server.url}/api/join`, { body });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      await problemOf(response);
    }
  });
});

describe('markup in a text', () => {
  it('stays text, everywhere', async () => {
    const title = '<script>alert(1)</script> & "quotes" \u0000\u202E';
    const created = await createMeeting(server.url, { title });
    expect(created.title).toBe('<script>alert(1)</script> & "quotes"');
    const body = { key: created.keys.facilitator, name: '<img src=x onerror=alert(1)>' };
    const joined = await request(`${server.url}/api/join`, { body });
    expect(joined.status).toBe(200);
    const page = await fetch(`${server.url}/m/${created.id}/facilitator`, {
      headers: { accept: 'text/html' },
    });
    expect(await page.text()).not.toContain('alert(1)');
  });
});

describe('bytes that are no request', () => {
  it.each([
    ['nonsense', '\u0016\u0003\u0001hello\r\n\r\n'],
    ['a header without an end', `GET / HTTP/1.1\r\nX: ${'a'.repeat(100_000)}`],
    [
      'two lengths',
      'POST /api/meetings HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    ],
  ])('%s', async (_what, bytes) => {
    const stranger = connect(Number(new URL(server.url).port), '127.0.0.1');
    const answer = await new Promise<string>((resolve) => {
      let received = '';
      stranger.on('data', (chunk) => {
        received += chunk.toString();
      });
      stranger.on('error', () => {});
      stranger.on('close', () => resolve(received));
      stranger.write(bytes);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 4/);
    await expectServing();
  });
});
