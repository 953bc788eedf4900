import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMeeting } from '../../testing/meeting.ts';
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

describe('a coordinator', () => {
  test('shows the key once and then leads every meeting from this browser', async () => {
    const browser = server.browser();
    const { id } = await makeMeeting(server);
    expect((await browser.get('/api/network')).status).toBe(404);
    const entered = await browser.post('/api/coordinator', { body: { key: COORDINATOR_KEY } });
    expect(entered.status).toBe(204);
    expect(browser.cookies).not.toContain(COORDINATOR_KEY);
    const { body } = await browser.get('/api/network');
    expect(body.name).toBe('Talkoot');
    expect(body.meetings).toContainEqual(
      expect.objectContaining({ id, title: 'Verkkoklinikka', boardCount: 0, peopleCount: 0 }),
    );
    expect((await browser.get(`/api/meetings/${id}`)).body).toMatchObject({
      role: 'facilitator',
      coordinator: true,
    });
    expect((await browser.get('/api/me')).body.coordinator).toBe(true);
  });

  test('stops being one, in this browser only', async () => {
    const one = server.browser();
    const other = server.browser();
    for (const browser of [one, other]) {
      await browser.post('/api/coordinator', { body: { key: COORDINATOR_KEY } });
    }
    const kept = one.cookies;
    expect((await one.delete('/api/coordinator')).status).toBe(204);
    expect(one.cookies).toBe('');
    expect((await one.get('/api/network', { headers: { cookie: kept } })).status).toBe(404);
    expect((await other.get('/api/network')).status).toBe(200);
  });

  test('is not let in by another key, and guessing is limited', async () => {
    const browser = server.browser();
    const guess = () => browser.post('/api/coordinator', { body: { key: 'a-guess' } });
    const wrong = await guess();
    expect(wrong.status).toBe(403);
    expect(wrong.body.type).toBe('/problems/wrong-key');
    expect(browser.cookies).toBe('');
    for (let attempt = 1; attempt < 100; attempt += 1) await guess();
    const slow = guess();
    await server.clock.ring();
    expect((await slow).status).toBe(429);
  });

  test('adds continuous boards, which nobody else does', async () => {
    const body = { title: 'Kirjallisuus', template: 'literature-list', language: 'sv' };
    const refused = await server.program.post('/api/network/boards', { body });
    expect(refused.status).toBe(404);
    const made = await server.program.post('/api/network/boards', {
      token: COORDINATOR_KEY,
      body,
    });
    expect(made.status).toBe(201);
    const { body: network } = await server.program.get('/api/network', { token: COORDINATOR_KEY });
    expect(network.boards).toMatchObject([
      { id: made.body.id, title: 'Kirjallisuus', continuous: true, access: 'write' },
    ]);
  });

  test('continuous boards open as walls, unless their template or whoever adds them says otherwise', async () => {
    const layoutOf = async (more: object): Promise<unknown> => {
      const made = await server.program.post('/api/network/boards', {
        token: COORDINATOR_KEY,
        body: { title: 'Ideat', ...more },
      });
      return made.body.layout;
    };
    expect(await layoutOf({})).toBe('wall');
    expect(await layoutOf({ template: 'literature-list' })).toBe('outline');
    expect(await layoutOf({ layout: 'columns' })).toBe('columns');
  });
});
