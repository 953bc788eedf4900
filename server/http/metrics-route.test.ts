import { afterEach, describe, expect, test } from 'vitest';
import { makeMeeting } from '../testing/meeting.ts';
import { openTestApp, removeFolder, type TestApp } from '../testing/test-app.ts';

const TOKEN = 'a-token-for-the-metrics';

let server: TestApp;

const open = async (env: Readonly<Record<string, string>> = {}): Promise<void> => {
  server = await openTestApp({ env });
};

afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

describe('the metrics', () => {
  test('are there for programs of this machine, with every line from the start', async () => {
    await open();
    await makeMeeting(server, { template: 'blank' });
    const answer = await server.program.get('/metrics');
    expect(answer.status).toBe(200);
    expect(answer.type).toMatch(/^text\/plain; version=0\.0\.4/);
    for (const line of [
      'talkoot_edits_accepted_total 0',
      'talkoot_edits_refused_total{reason="notYours"} 0',
      'talkoot_turned_away_total{by="doorQueue"} 0',
      'talkoot_rooms_awake 2',
      'talkoot_storage_trouble 0',
    ]) {
      expect(answer.body).toContain(`${line}\n`);
    }
    expect(answer.body).toContain('nodejs_eventloop_lag_p99_seconds');
  });

  test('are not passed on by a proxy', async () => {
    await open();
    const headers = { 'x-forwarded-for': '192.0.2.1' };
    expect((await server.program.get('/metrics', { headers })).status).toBe(404);
  });

  test.each([{ HOST: '0.0.0.0' }, { PUBLIC_URL: 'https://board.example.org' }])(
    'are not there for the world: %o',
    async (env) => {
      await open(env);
      expect((await server.program.get('/metrics')).status).toBe(404);
    },
  );

  test('need their token where one is set', async () => {
    await open({ METRICS_TOKEN: TOKEN, HOST: '0.0.0.0' });
    const without = await server.program.get('/metrics');
    expect(without.status).toBe(401);
    expect(without.headers['www-authenticate']).toBe('Bearer');
    expect((await server.program.get('/metrics', { token: `${TOKEN}x` })).status).toBe(401);
    expect((await server.program.get('/metrics', { token: TOKEN })).status).toBe(200);
  });
});
