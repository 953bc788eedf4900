import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, makeMeeting } from '../../testing/meeting.ts';
import { openTestApp, removeFolder, type TestApp } from '../../testing/test-app.ts';

const DAY_MS = 86_400_000;

let server: TestApp;

beforeAll(async () => {
  server = await openTestApp();
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

describe('a person', () => {
  test('is the same in all meetings of this browser', async () => {
    const anna = server.browser();
    const first = await makeMeeting(server, { title: 'Ensimmäinen' });
    const second = await makeMeeting(server, { title: 'Toinen' });
    const { participantId } = await join(anna, first.keys.participant, { organisation: 'Pirha' });
    const again = await join(anna, second.keys.viewer);
    expect(again.participantId).toBe(participantId);
    const { body } = await anna.get('/api/me');
    expect(body.person).toEqual({ participantId, name: 'Anna', organisation: 'Pirha', region: '' });
    expect(body.meetings).toEqual(
      expect.arrayContaining([
        { id: first.id, title: 'Ensimmäinen', role: 'participant', startsAt: null, state: 'live' },
        { id: second.id, title: 'Toinen', role: 'viewer', startsAt: null, state: 'live' },
      ]),
    );
  });

  test('is remembered for longer each time, but not noted more than once a day', async () => {
    const anna = server.browser();
    const { keys } = await makeMeeting(server);
    await join(anna, keys.participant);
    expect((await anna.get('/api/me')).headers['set-cookie']).toBeUndefined();
    server.clock.turn(DAY_MS);
    expect(String((await anna.get('/api/me')).headers['set-cookie'])).toContain('Max-Age=34560000');
    expect((await anna.get('/api/me')).headers['set-cookie']).toBeUndefined();
  });

  test('changes their name in all meetings', async () => {
    const anna = server.browser();
    const { id, keys } = await makeMeeting(server);
    const { participantId } = await join(anna, keys.participant, { region: 'Pirkanmaa' });
    const { status, body } = await anna.patch('/api/me', {
      body: { name: 'Anna K', organisation: 'Soste' },
    });
    expect(status).toBe(200);
    const changed = { participantId, name: 'Anna K', organisation: 'Soste', region: 'Pirkanmaa' };
    expect(body.person).toEqual(changed);
    expect((await anna.get(`/api/meetings/${id}/people`)).body).toEqual([
      { ...changed, takesPart: true, role: 'participant' },
    ]);
  });

  test('who is nobody changes nothing', async () => {
    const answer = await server.program.patch('/api/me', { body: { name: 'Anna' } });
    expect(answer.status).toBe(404);
    const long = await server.browser().patch('/api/me', { body: { name: 'x'.repeat(10_000) } });
    expect(long.status).toBe(400);
  });

  test('is known to a program by the token', async () => {
    const { keys } = await makeMeeting(server);
    const { token, participantId } = await join(server.program, keys.participant);
    const { body } = await server.program.get('/api/me', { token });
    expect(body.person).toMatchObject({ participantId });
  });
});

describe('“I am not Anna”', () => {
  test('makes a new person and ends Anna’s sessions on this browser only', async () => {
    const browser = server.browser();
    const { id, keys } = await makeMeeting(server);
    const other = await makeMeeting(server);
    const anna = await join(browser, keys.facilitator);
    const bo = await join(browser, other.keys.participant, { name: 'Bo', newPerson: true });
    expect(bo.participantId).not.toBe(anna.participantId);
    expect((await browser.get(`/api/meetings/${id}`)).status).toBe(404);
    expect((await server.program.get(`/api/meetings/${id}`, { token: anna.token })).status).toBe(
      404,
    );
    expect((await browser.get('/api/me')).body.person).toMatchObject({ name: 'Bo' });
  });
});

describe('forgetting this browser', () => {
  test('clears the cookies and ends the sessions', async () => {
    const anna = server.browser();
    const { id, keys } = await makeMeeting(server);
    const { token } = await join(anna, keys.participant);
    expect((await anna.delete('/api/me/device')).status).toBe(204);
    expect(anna.cookies).toBe('');
    expect((await anna.get(`/api/meetings/${id}`)).status).toBe(404);
    expect((await server.program.get(`/api/meetings/${id}`, { token })).status).toBe(404);
    const back = await join(anna, keys.participant);
    const { body } = await anna.get(`/api/meetings/${id}/people`);
    expect(body).toHaveLength(2);
    expect(body.map((person: { participantId: string }) => person.participantId)).toContain(
      back.participantId,
    );
  });

  test('is no mistake in a browser that knows nobody', async () => {
    expect((await server.browser().delete('/api/me/device')).status).toBe(204);
  });
});

describe('a personal link', () => {
  test('makes another browser the same person with the same roles, once', async () => {
    const laptop = server.browser();
    const phone = server.browser();
    const { id, keys } = await makeMeeting(server);
    const { participantId } = await join(laptop, keys.facilitator);
    const { body: link } = await laptop.post('/api/me/link', { body: {} });
    expect(link.link).toMatch(/^http:\/\/localhost:80\/continue#[\w-]{22}$/);
    const key = link.link.split('#')[1];

    const { body } = await phone.post('/api/continue', { body: { key } });
    expect(body).toEqual({ participantId });
    expect((await phone.get(`/api/meetings/${id}`)).body.role).toBe('facilitator');
    expect((await laptop.get(`/api/meetings/${id}`)).body.role).toBe('facilitator');

    const again = await server.browser().post('/api/continue', { body: { key } });
    expect(again.status).toBe(404);
    expect(again.body.type).toBe('/problems/unknown-link');
  });

  test('ends after its time', async () => {
    const laptop = server.browser();
    const { keys } = await makeMeeting(server);
    await join(laptop, keys.participant);
    const { body: link } = await laptop.post('/api/me/link');
    expect(link.expiresAt).toBe(server.clock.now() + DAY_MS);
    server.clock.turn(DAY_MS);
    const key = link.link.split('#')[1];
    expect((await server.browser().post('/api/continue', { body: { key } })).status).toBe(404);
  });

  test('is for people whom a browser remembers', async () => {
    expect((await server.browser().post('/api/me/link')).status).toBe(404);
  });

  test('whoever continues stays put out when the link they came by is renewed', async () => {
    const laptop = server.browser();
    const phone = server.browser();
    const { id, keys } = await makeMeeting(server);
    const lead = await join(server.program, keys.facilitator);
    await join(laptop, keys.participant);
    const { body: link } = await laptop.post('/api/me/link');
    await phone.post('/api/continue', { body: { key: link.link.split('#')[1] } });
    await server.program.post(`/api/meetings/${id}/commands`, {
      token: lead.token,
      body: { type: 'link.renew', role: 'participant', putOut: true },
    });
    expect((await phone.get(`/api/meetings/${id}`)).status).toBe(404);
  });
});
