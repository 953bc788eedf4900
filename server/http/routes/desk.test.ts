import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DeskCommandRequest } from '../../../shared/api/desk.ts';
import { faultsOfCalendar } from '../../testing/check-calendar.ts';
import { faultsOfFeed } from '../../testing/check-feed.ts';
import { join, makeMeeting } from '../../testing/meeting.ts';
import {
  COORDINATOR_KEY,
  openTestApp,
  removeFolder,
  type TestApp,
} from '../../testing/test-app.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const asCoordinator = { token: COORDINATOR_KEY };

let server: TestApp;

beforeAll(async () => {
  server = await openTestApp({ env: { MAX_LINK_GROUPS: '8' } });
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

type Fields = Omit<Extract<DeskCommandRequest, { type: 'linkGroup.create' }>, 'type'>;

const fields = (changes: Partial<Fields> = {}): Fields => ({
  title: 'Aineistot',
  owner: 'viestintä',
  validUntil: server.clock.now() + 90 * DAY_MS,
  links: [{ title: 'Opas', url: 'https://example.org/opas' }],
  ...changes,
});

const send = (body: object, token = COORDINATOR_KEY) =>
  server.program.post('/api/network/commands', { body, token });

const create = async (changes: Partial<Fields> = {}): Promise<string> => {
  const answer = await send({ type: 'linkGroup.create', ...fields(changes) });
  expect(answer.status).toBe(200);
  return answer.body.group;
};

const desk = async (token = COORDINATOR_KEY) =>
  (await server.program.get('/api/network/desk', { token })).body;

type Titled = { readonly title: string };

const titles = (list: readonly Titled[]): string[] => list.map(({ title }) => title);

beforeEach(async () => {
  for (const { id } of (await desk()).groups) await send({ type: 'linkGroup.remove', group: id });
  server.clock.turn(31 * DAY_MS);
});

describe('groups of links', () => {
  test('are written, changed, put in order, removed and brought back by coordinators', async () => {
    const [first, second] = [await create({ title: 'Nyt' }), await create({ title: 'Aineistot' })];
    expect(titles((await desk()).groups)).toEqual(['Nyt', 'Aineistot']);
    const [, { rank }] = (await desk()).groups;
    await send({ type: 'linkGroup.move', group: first, rank: `${rank}V` });
    expect(titles((await desk()).groups)).toEqual(['Aineistot', 'Nyt']);
    const change = { type: 'linkGroup.change', group: second, revision: 1 };
    expect((await send({ ...change, ...fields({ title: 'Uudet' }) })).status).toBe(200);
    expect((await send({ ...change, ...fields({ title: 'Toiset' }) })).status).toBe(409);
    await send({ type: 'linkGroup.remove', group: second });
    expect(titles((await desk()).groups)).toEqual(['Nyt']);
    expect((await send({ ...change, revision: 2, ...fields() })).status).toBe(404);
    await send({ type: 'linkGroup.restore', group: second });
    expect(titles((await desk()).groups)).toEqual(['Uudet', 'Nyt']);
  });

  test('are nobody else’s to write', async () => {
    const { keys } = await makeMeeting(server);
    const kaisa = await join(server.program, keys.facilitator);
    expect((await send({ type: 'linkGroup.create', ...fields() }, kaisa.token)).status).toBe(404);
    expect((await send({ type: 'linkGroup.create', ...fields() }, 'nobody')).status).toBe(404);
    expect((await desk()).groups).toEqual([]);
  });

  test.each<[string, Partial<Fields>]>([
    ['no title', { title: ' ' }],
    ['a title that is too long', { title: 'x'.repeat(500) }],
    ['no owner', { owner: '' }],
    ['an owner that is too long', { owner: 'x'.repeat(101) }],
    ['no links', { links: [] }],
    [
      'too many links',
      { links: Array.from({ length: 26 }, () => ({ title: 'L', url: 'https://example.org' })) },
    ],
    ['a date that is past', { validUntil: 5 }],
    ['a date in ten years', { validUntil: Date.UTC(2036, 0, 1) }],
    ['a date that is none', { validUntil: 'huomenna' }],
    ...[
      'http://example.org',
      'javascript:alert(1)',
      'https://',
      'https://exa mple.org',
      'https://example.org/"onclick=1',
      'https://name:word@example.org',
      'https://example.org@evil.example',
      'mailto:a@example.org',
      '//example.org',
      `https://example.org/${'x'.repeat(1000)}`,
    ].map((url): [string, Partial<Fields>] => [url, { links: [{ title: 'L', url }] }]),
  ])('are refused with %s', async (_, changes) => {
    const answer = await send({ type: 'linkGroup.create', ...fields(changes) });
    expect(answer.status).toBe(400);
    expect((await desk()).groups).toEqual([]);
  });

  test('are refused with fields that nobody knows, and beyond the limit', async () => {
    expect((await send({ type: 'linkGroup.create', ...fields(), isPublic: true })).status).toBe(
      400,
    );
    expect((await send({ type: 'linkGroup.remove', group: '../etc' })).status).toBe(400);
    expect((await send({ type: 'linkGroup.remove', group: 'nothing-like-it-here' })).status).toBe(
      404,
    );
    for (let count = 0; count < 8; count += 1) await create();
    expect((await send({ type: 'linkGroup.create', ...fields() })).status).toBe(409);
  });

  test('that are not valid any more are coordinators’ to renew, and hidden from everybody else', async () => {
    const { keys } = await makeMeeting(server);
    const anna = await join(server.program, keys.participant);
    const group = await create({ validUntil: server.clock.now() + DAY_MS });
    expect((await desk(anna.token)).groups).toHaveLength(1);
    server.clock.turn(DAY_MS);
    expect((await desk(anna.token)).groups).toEqual([]);
    expect((await desk()).groups).toMatchObject([{ title: 'Aineistot', isExpired: true }]);
    await send({ type: 'linkGroup.change', group, revision: 1, ...fields() });
    expect((await desk(anna.token)).groups).toMatchObject([{ isExpired: false }]);
  });
});

describe('the desk', () => {
  test('is read by the people of the network alone, until it is public', async () => {
    await create();
    expect((await server.program.get('/api/network/desk')).status).toBe(404);
    const { body } = await server.program.post('/api/network/publication', asCoordinator);
    const open = await server.program.get('/api/network/desk');
    expect(open.body).toMatchObject({ coordinator: false, publicLink: body.link });
    expect(titles(open.body.groups)).toEqual(['Aineistot']);
    await server.program.delete('/api/network/publication', asCoordinator);
    expect((await server.program.get('/api/network/desk')).status).toBe(404);
  });

  test('shows each reader the open boards that are theirs, what changed last first', async () => {
    const { id, keys } = await makeMeeting(server);
    const anna = await join(server.program, keys.participant);
    const lead = await join(server.program, keys.facilitator);
    const board = async (title: string) =>
      (
        await server.program.post(`/api/meetings/${id}/boards`, {
          token: lead.token,
          body: { title },
        })
      ).body.id;
    const [older, hidden] = [await board('Vanhempi'), await board('Piilossa')];
    await server.program.post(`/api/meetings/${id}/commands`, {
      token: lead.token,
      body: { type: 'board.setVisibility', board: hidden, visibility: 'hidden' },
    });
    server.clock.turn(DAY_MS);
    const newer = await board('Uudempi');
    const rename = (of: string, title: string) =>
      server.app.facilitation.documents.editBoard(of, (doc) => {
        doc.getMap('board').set('title', title);
      });
    await rename(newer, 'Uusi');
    await expect
      .poll(async () => titles((await desk(anna.token)).boards).toSorted(), { timeout: 10_000 })
      .toEqual(['Uusi', 'Vanhempi']);
    server.clock.turn(DAY_MS);
    await rename(older, 'Vanha, mutta vilkas');
    await expect
      .poll(async () => titles((await desk(anna.token)).boards), { timeout: 10_000 })
      .toEqual(['Vanha, mutta vilkas', 'Uusi']);
    expect((await desk(anna.token)).boards[0].address).toBe(`/m/${id}/participant/b/${older}`);
    const stranger = await join(server.program, (await makeMeeting(server)).keys.participant);
    expect((await desk(stranger.token)).boards).toEqual([]);
    expect(titles((await desk()).boards)).toContain('Piilossa');
    await server.program.post(`/api/meetings/${id}/commands`, {
      token: lead.token,
      body: { type: 'meeting.setState', state: 'resting' },
    });
    expect((await desk(anna.token)).boards).toEqual([]);
  });

  test('names nobody, to whomever it is told', async () => {
    const { id, keys } = await makeMeeting(server, { startsAt: server.clock.now() + DAY_MS });
    const lead = await join(server.program, keys.facilitator, { name: 'Kaisa Nimellinen' });
    await create({ owner: 'viestintä, kaisa@example.org, 040 123 4567' });
    const { body } = await server.program.post('/api/network/publication', asCoordinator);
    const { pathname } = new URL(body.link);
    const paths = ['/api/network/desk', pathname, `${pathname}/feed.atom`];
    for (const path of [...paths, `${pathname}/calendar.ics`]) {
      const bytes = JSON.stringify((await server.program.get(path)).body);
      for (const secret of ['Nimellinen', 'kaisa@', '123 4567', lead.participantId]) {
        expect(bytes).not.toContain(secret);
      }
    }
    const page = await server.program.get(pathname);
    expect(page.body).toContain('href="https://example.org/opas"');
    expect(page.body).toContain('Ylläpitää: viestintä');
    const feed = await server.program.get(`${pathname}/feed.atom`);
    expect(feed.body).toContain('Linkit: Aineistot');
    expect(faultsOfFeed(feed.body)).toEqual([]);
    const calendar = await server.program.get(`${pathname}/calendar.ics`);
    expect(calendar.body).toContain(`UID:${id}`);
    expect(faultsOfCalendar(calendar.body)).toEqual([]);
    await server.program.delete('/api/network/publication', asCoordinator);
  });

  test('keeps meetings to those who joined them where everybody may create some', async () => {
    const startsAt = server.clock.now() + DAY_MS;
    const { keys } = await makeMeeting(server, { title: 'Oma', startsAt });
    const other = await makeMeeting(server, { title: 'Muiden', startsAt });
    const anna = await join(server.program, keys.participant);
    expect(titles((await desk(anna.token)).meetings)).toEqual(['Oma']);
    expect(titles((await desk()).meetings)).toEqual(expect.arrayContaining(['Oma', 'Muiden']));
    await server.program.post('/api/network/publication', asCoordinator);
    const told = (await desk(anna.token)).meetings.find(({ title }: Titled) => title === 'Muiden');
    expect(told).toMatchObject({ address: null });
    expect(JSON.stringify(told)).not.toContain(other.id);
    await server.program.delete('/api/network/publication', asCoordinator);
  });
});

test('continuous boards appear in every meeting, older, newer and copied, and on the desk', async () => {
  const older = await makeMeeting(server);
  const made = await server.program.post('/api/network/boards', {
    ...asCoordinator,
    body: { title: 'Innovaatiohaaste' },
  });
  const newer = await makeMeeting(server, { startsAt: server.clock.now() + DAY_MS });
  const copy = await server.program.post(`/api/meetings/${older.id}/duplicate`, {
    ...asCoordinator,
    body: { title: 'Kopio' },
  });
  for (const meeting of [older, newer, copy.body]) {
    const anna = await join(server.program, meeting.keys.participant);
    const { body } = await server.program.get(`/api/meetings/${meeting.id}`, {
      token: anna.token,
    });
    expect(body.boards).toContainEqual(
      expect.objectContaining({ id: made.body.id, continuous: true, access: 'write' }),
    );
    const listed = await server.app.facilitation.documents.readMeeting(meeting.id, (doc) =>
      doc.getMap('boards').has(made.body.id),
    );
    expect(listed).toBe(true);
    const seen = await desk(anna.token);
    expect(seen.continuous).toMatchObject([
      { title: 'Innovaatiohaaste', address: `/m/${meeting.id}/participant/b/${made.body.id}` },
    ]);
  }
});
