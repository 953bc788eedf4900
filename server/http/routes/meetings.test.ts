import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, makeMeeting } from '../../testing/meeting.ts';
import {
  COORDINATOR_KEY,
  openTestApp,
  removeFolder,
  START_OF_TEST,
  type TestApp,
} from '../../testing/test-app.ts';

const HOUR_MS = 3_600_000;

let server: TestApp;

beforeAll(async () => {
  server = await openTestApp();
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

describe('creating a meeting', () => {
  test('answers its code, keys and links, with the keys in the fragment only', async () => {
    const answer = await server.program.post('/api/meetings', { body: { title: 'Talkoot' } });
    expect(answer.status).toBe(201);
    expect(answer.body.code).toMatch(/^[0-9]{9}$/);
    const { keys, links } = answer.body;
    for (const role of ['facilitator', 'participant', 'viewer'] as const) {
      expect(keys[role]).toMatch(/^[A-Za-z0-9_-]{22}$/);
      expect(links[role]).toBe(`http://localhost:80/join#${keys[role]}`);
    }
    expect(new Set([keys.facilitator, keys.participant, keys.viewer]).size).toBe(3);
  });

  test('makes the browser that asks its facilitator', async () => {
    const anna = server.browser();
    const { body } = await anna.post('/api/meetings', { body: { title: 'Talkoot', name: 'Anna' } });
    const meeting = await anna.get(`/api/meetings/${body.id}`);
    expect(meeting.body).toMatchObject({ title: 'Talkoot', role: 'facilitator', look: false });
    const people = await anna.get(`/api/meetings/${body.id}/people`);
    expect(people.body).toMatchObject([{ name: 'Anna' }]);
  });

  test('makes nobody of a program that shows a token', async () => {
    const answer = await server.program.post('/api/meetings', {
      body: { title: 'Talkoot' },
      token: COORDINATOR_KEY,
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
    const people = await server.program.get(`/api/meetings/${answer.body.id}/people`, {
      token: COORDINATOR_KEY,
    });
    expect(people.body).toEqual([]);
  });

  test('reads times as milliseconds and as ISO with an offset', async () => {
    const { id, keys } = await makeMeeting(server, {
      startsAt: '2026-02-09T09:00:00+02:00',
      endsAt: START_OF_TEST + 3 * HOUR_MS,
      timeZone: 'Europe/Stockholm',
      language: 'sv',
    });
    const { token } = await join(server.program, keys.participant);
    const { body } = await server.program.get(`/api/meetings/${id}`, { token });
    expect(body).toMatchObject({
      startsAt: START_OF_TEST + HOUR_MS,
      endsAt: START_OF_TEST + 3 * HOUR_MS,
      timeZone: 'Europe/Stockholm',
      language: 'sv',
      state: 'preparation',
      role: 'participant',
    });
  });

  test('begins with a board when a template is named', async () => {
    const { id } = await makeMeeting(server, { template: 'needs-mapping', language: 'en' });
    const { body } = await server.program.get(`/api/meetings/${id}`, { token: COORDINATOR_KEY });
    expect(body.boards).toHaveLength(1);
    expect(body.boards[0]).toMatchObject({ layout: 'columns', access: 'write', noteCount: 0 });
  });

  test('keeps HTML as the text that it is', async () => {
    const title = '<script>alert(1)</script> & "Anna"';
    const meeting = await makeMeeting(server, { title });
    expect(meeting.title).toBe(title);
  });

  test.each([
    ['no title', {}, 'title'],
    ['an empty title', { title: '' }, 'title'],
    ['an invisible title', { title: '  \u202E ' }, 'title'],
    ['an endless title', { title: 'x'.repeat(10_000) }, 'title'],
    ['an unknown language', { title: 'T', language: 'de' }, 'language'],
    ['a time zone of nowhere', { title: 'T', timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['a start in words', { title: 'T', startsAt: 'tomorrow' }, 'startsAt'],
    ['a start before time', { title: 'T', startsAt: -1 }, 'startsAt'],
    [
      'an end at the start',
      { title: 'T', startsAt: START_OF_TEST, endsAt: START_OF_TEST },
      'endsAt',
    ],
    ['an unknown template', { title: 'T', template: 'no-such' }, 'template'],
    ['a path for a template', { title: 'T', template: '../../etc/passwd' }, 'template'],
    ['a list', [], ''],
    ['nothing', null, ''],
  ])('refuses %s and says where it is wrong', async (_, body, path) => {
    const answer = await server.program.post('/api/meetings', { body });
    expect(answer.status).toBe(400);
    expect(answer.type).toContain('application/problem+json');
    expect(answer.body.type).toBe('/problems/invalid-request');
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  test('needs the coordinator key where it is not open', async () => {
    const closed = await openTestApp({ env: { CREATE_MEETINGS: 'key' } });
    const body = { title: 'Talkoot' };
    const refused = await closed.program.post('/api/meetings', { body });
    expect(refused.status).toBe(401);
    expect(refused.body.type).toBe('/problems/key-needed');
    const wrong = await closed.program.post('/api/meetings', { body, token: 'a-guess' });
    expect(wrong.status).toBe(401);
    const right = await closed.program.post('/api/meetings', { body, token: COORDINATOR_KEY });
    expect(right.status).toBe(201);
    await closed.close();
    removeFolder(closed.folder);
  });
});

describe('a meeting', () => {
  test('is not there for strangers, as if there were none', async () => {
    const { id } = await makeMeeting(server);
    const other = await makeMeeting(server);
    const { token } = await join(server.program, other.keys.facilitator);
    const answers = await Promise.all([
      server.program.get(`/api/meetings/${id}`),
      server.program.get(`/api/meetings/${id}`, { token }),
      server.program.get('/api/meetings/nobody-made-this-one', { token }),
      server.program.get('/api/meetings/__proto__', { token }),
      server.program.get(`/api/meetings/${'x'.repeat(90)}`, { token }),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(answer.body).toEqual(answers[0]?.body);
    }
  });

  test('shows each role the boards that it may open', async () => {
    const { id, keys } = await makeMeeting(server, { startsAt: START_OF_TEST + HOUR_MS });
    const facilitator = await join(server.program, keys.facilitator);
    const make = async (title: string, visibility: string) => {
      const { token } = facilitator;
      const { body } = await server.program.post(`/api/meetings/${id}/boards`, {
        token,
        body: { title },
      });
      await server.program.post(`/api/meetings/${id}/commands`, {
        token,
        body: { type: 'board.setVisibility', board: body.id, visibility },
      });
    };
    await make('Piilossa', 'hidden');
    await make('Tapaamisessa', 'withMeeting');
    await make('Ennen', 'early');
    const titles = async (key: string) => {
      const { token } = await join(server.program, key);
      const { body } = await server.program.get(`/api/meetings/${id}`, { token });
      return body.boards.map((board: { title: string; access: string }) => [
        board.title,
        board.access,
      ]);
    };
    expect(await titles(keys.facilitator)).toHaveLength(3);
    expect(await titles(keys.participant)).toEqual([['Ennen', 'write']]);
    expect(await titles(keys.viewer)).toEqual([['Ennen', 'read']]);
    await server.program.post(`/api/meetings/${id}/commands`, {
      token: facilitator.token,
      body: { type: 'meeting.setState', state: 'live' },
    });
    expect(await titles(keys.participant)).toEqual([
      ['Tapaamisessa', 'write'],
      ['Ennen', 'write'],
    ]);
  });

  test('is duplicated with its boards, moved in time, without notes, people and links', async () => {
    const { id, keys } = await makeMeeting(server, {
      startsAt: START_OF_TEST,
      endsAt: START_OF_TEST + HOUR_MS,
      template: 'needs-mapping',
    });
    const { token } = await join(server.program, keys.facilitator);
    const startsAt = START_OF_TEST + 48 * HOUR_MS;
    const copy = await server.program.post(`/api/meetings/${id}/duplicate`, {
      token,
      body: { title: 'Toinen kerta', startsAt },
    });
    expect(copy.status).toBe(201);
    const { body } = await server.program.get(`/api/meetings/${copy.body.id}`, {
      token: COORDINATOR_KEY,
    });
    expect(body).toMatchObject({
      title: 'Toinen kerta',
      state: 'preparation',
      startsAt,
      endsAt: startsAt + HOUR_MS,
    });
    expect(body.boards).toHaveLength(1);
    expect(copy.body.keys.participant).not.toBe(keys.participant);
  });

  test('deleted is deleted: rows, documents and sessions; people stay', async () => {
    const anna = server.browser();
    const { id, keys, code } = await makeMeeting(server, { template: 'needs-mapping' });
    const other = await makeMeeting(server);
    const { participantId } = await join(anna, keys.facilitator);
    const { boards } = (await anna.get(`/api/meetings/${id}`)).body;
    const names = [`meeting:${id}`, `board:${boards[0].id}`];
    for (const name of names) expect(await server.storage.journal.load(name)).not.toBeNull();

    expect((await anna.delete(`/api/meetings/${id}`)).status).toBe(204);
    for (const name of names) expect(await server.storage.journal.load(name)).toBeNull();
    expect((await anna.get(`/api/meetings/${id}`)).status).toBe(404);
    expect((await anna.get('/api/me')).body).toMatchObject({
      person: { participantId },
      meetings: [],
    });
    for (const body of [{ key: keys.participant }, { code }]) {
      const refused = await anna.post('/api/join/preview', { body });
      expect(refused.body.type).toBe('/problems/unknown-link');
    }
    const rejoined = await join(anna, other.keys.participant);
    expect(rejoined.participantId).toBe(participantId);
  });

  test('is deleted and duplicated by facilitators only', async () => {
    const { id, keys } = await makeMeeting(server);
    for (const key of [keys.participant, keys.viewer]) {
      const { token } = await join(server.program, key);
      for (const answer of [
        await server.program.delete(`/api/meetings/${id}`, { token }),
        await server.program.post(`/api/meetings/${id}/duplicate`, { token, body: {} }),
        await server.program.get(`/api/meetings/${id}/links`, { token }),
        await server.program.get(`/api/meetings/${id}/templates`, { token }),
        await server.program.post(`/api/meetings/${id}/boards`, { token, body: { title: 'T' } }),
      ]) {
        expect(answer.status).toBe(403);
        expect(answer.body.type).toBe('/problems/not-allowed');
      }
    }
  });
});

describe('people', () => {
  test('are shown to participants with organisation and region, and to viewers not at all', async () => {
    const { id, keys } = await makeMeeting(server);
    const anna = await join(server.program, keys.participant, {
      organisation: 'Pirha',
      region: 'Pirkanmaa',
    });
    const viewer = await join(server.program, keys.viewer, { name: 'Ville' });
    const url = `/api/meetings/${id}/people`;
    expect((await server.program.get(url, { token: anna.token })).body).toEqual([
      {
        participantId: anna.participantId,
        name: 'Anna',
        organisation: 'Pirha',
        region: 'Pirkanmaa',
        takesPart: true,
        role: 'participant',
      },
      {
        participantId: viewer.participantId,
        name: 'Ville',
        organisation: '',
        region: '',
        takesPart: true,
        role: 'viewer',
      },
    ]);
    expect((await server.program.get(url, { token: viewer.token })).body).toEqual([]);
  });

  test('of another meeting stay its own', async () => {
    const first = await makeMeeting(server);
    const second = await makeMeeting(server);
    await join(server.program, first.keys.participant, { name: 'Anna' });
    const bo = await join(server.program, second.keys.participant, { name: 'Bo' });
    const { body } = await server.program.get(`/api/meetings/${second.id}/people`, {
      token: bo.token,
    });
    expect(body.map((person: { name: string }) => person.name)).toEqual(['Bo']);
  });
});
