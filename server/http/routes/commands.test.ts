import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { MeetingCommandRequest } from '../../../shared/api/commands/all.ts';
import type { CreatedMeetingAnswer } from '../../../shared/api/meetings.ts';
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

const command = (id: string, token: string, body: MeetingCommandRequest) =>
  server.program.post(`/api/meetings/${id}/commands`, { token, body });

const read = async (id: string, token: string) =>
  (await server.program.get(`/api/meetings/${id}`, { token })).body;

/** What begins a thread before what answers it. */
const byParent = (a: { readonly parent: string }, b: { readonly parent: string }): number =>
  a.parent.length - b.parent.length;

/** A meeting with one board, seen by its facilitator. */
const prepare = async (fields: Readonly<Record<string, unknown>> = {}) => {
  const meeting = await makeMeeting(server, { template: 'needs-mapping', ...fields });
  const { token, participantId } = await join(server.program, meeting.keys.facilitator);
  const { boards } = await read(meeting.id, token);
  return { meeting, token, participantId, board: boards[0].id };
};

describe('boards', () => {
  test('of an archived meeting stay as they are until it is taken out of the archive', async () => {
    const { meeting, token, board } = await prepare();
    await command(meeting.id, token, { type: 'meeting.setState', state: 'archived' });
    const commands: MeetingCommandRequest[] = [
      { type: 'board.rename', board, title: 'Uusi' },
      { type: 'board.duplicate', board },
      { type: 'board.remove', board },
      { type: 'board.setVisibility', board, visibility: 'hidden' },
    ];
    for (const body of commands) {
      const refused = await command(meeting.id, token, body);
      expect([body.type, refused.status, refused.body.type]).toEqual([
        body.type,
        409,
        '/problems/conflict',
      ]);
    }
    const added = { token, body: { title: 'Lisää' } };
    expect((await server.program.post(`/api/meetings/${meeting.id}/boards`, added)).status).toBe(
      409,
    );
    expect((await read(meeting.id, token)).boards).toHaveLength(1);
    await command(meeting.id, token, { type: 'meeting.setState', state: 'live' });
    const renamed = { type: 'board.rename', board, title: 'Uusi' } as const;
    expect((await command(meeting.id, token, renamed)).status).toBe(200);
  });

  test('are renamed, in the list and in their document', async () => {
    const { meeting, token, board } = await prepare();
    const body = { type: 'board.rename', board, title: ' Uusi  nimi ' } as const;
    expect((await command(meeting.id, token, body)).status).toBe(200);
    expect((await read(meeting.id, token)).boards[0].title).toBe('Uusi nimi');
    const content = await server.app.facilitation.documents.readBoard(board);
    expect(content?.title).toBe('Uusi nimi');
  });

  test('are ordered', async () => {
    const { meeting, token, board } = await prepare();
    const { body: second } = await server.program.post(`/api/meetings/${meeting.id}/boards`, {
      token,
      body: { title: 'Toinen', layout: 'canvas' },
    });
    expect(second).toMatchObject({ title: 'Toinen', layout: 'canvas' });
    const ids = async () =>
      (await read(meeting.id, token)).boards.map((card: { id: string }) => card.id);
    expect(await ids()).toEqual([board, second.id]);
    await command(meeting.id, token, { type: 'board.move', board: second.id, rank: 'Zz' });
    expect(await ids()).toEqual([second.id, board]);
  });

  test('are duplicated with new ids', async () => {
    const { meeting, token, board } = await prepare();
    const body = { type: 'board.duplicate', board, title: 'Kopio' } as const;
    const { body: answer } = await command(meeting.id, token, body);
    const { documents } = server.app.facilitation;
    const [original, copy] = await Promise.all([
      documents.readBoard(board),
      documents.readBoard(answer.board),
    ]);
    expect(copy?.title).toBe('Kopio');
    expect(copy?.sections.map((section) => section.title)).toEqual(
      original?.sections.map((section) => section.title),
    );
    const ids = new Set(original?.sections.map((section) => section.id));
    expect(copy?.sections.some((section) => ids.has(section.id))).toBe(false);
  });

  test('are duplicated with what was said of their notes, or without both', async () => {
    const { meeting, token, board } = await prepare();
    const { documents } = server.app.facilitation;
    await documents.editBoard(board, (doc) => {
      const put = (root: string, id: string, fields: Readonly<Record<string, unknown>>) =>
        doc.getMap(root).set(id, new Y.Map(Object.entries(fields)));
      put('notes', 'n', { text: new Y.Text('x'), rank: 'a0', author: 'anna', createdAt: 1 });
      const said = { note: 'n', author: 'anna', createdAt: 1 };
      const deleted = { at: 2, by: 'anna' };
      put('comments', 'asked', { ...said, text: 'Taken back', deleted });
      put('comments', 'answer', { ...said, parent: 'asked', text: 'Answer' });
      put('comments', 'unsaid', { ...said, text: 'Never mind', deleted });
    });
    const { body: answer } = await command(meeting.id, token, { type: 'board.duplicate', board });
    const copy = await documents.readBoard(answer.board);
    const [note] = copy?.notes ?? [];
    const [asked, answered, ...rest] = copy?.comments?.toSorted(byParent) ?? [];
    expect(asked).toMatchObject({ note: note?.id, parent: '', text: '', author: undefined });
    expect(answered).toMatchObject({ note: note?.id, parent: asked?.id, text: 'Answer' });
    expect(rest).toEqual([]);
    expect(note?.id).not.toBe('n');
    expect(asked?.id).not.toBe('asked');
    const bare = { type: 'board.duplicate', board, notes: false } as const;
    const { body: other } = await command(meeting.id, token, bare);
    const without = await documents.readBoard(other.board);
    expect(without).toMatchObject({ notes: [] });
    expect(without?.comments).toBeUndefined();
  });

  test('are removed, and brought back as they were', async () => {
    const { meeting, token, board } = await prepare();
    await command(meeting.id, token, { type: 'board.remove', board });
    const removed = await read(meeting.id, token);
    expect(removed.boards).toEqual([]);
    expect(removed.removedBoards).toMatchObject([{ id: board, removedAt: START_OF_TEST }]);
    await command(meeting.id, token, { type: 'board.restore', board });
    const restored = await read(meeting.id, token);
    expect(restored.boards).toMatchObject([{ id: board }]);
    expect(restored.removedBoards).toEqual([]);
  });

  test('of another meeting are not there', async () => {
    const { meeting, token } = await prepare();
    const other = await prepare();
    for (const board of [other.board, 'no-such-board']) {
      const answer = await command(meeting.id, token, { type: 'board.remove', board });
      expect(answer.status).toBe(404);
    }
    expect((await read(other.meeting.id, other.token)).boards).toHaveLength(1);
  });
});

describe('states', () => {
  test('are set by facilitators, with the date until which a meeting stays open', async () => {
    const { meeting, token } = await prepare();
    const openUntil = START_OF_TEST + 24 * HOUR_MS;
    const body = { type: 'meeting.setState', state: 'open', openUntil } as const;
    expect((await command(meeting.id, token, body)).status).toBe(200);
    expect(await read(meeting.id, token)).toMatchObject({ state: 'open', openUntil });
  });

  test('refuse a date that is past', async () => {
    const { meeting, token } = await prepare();
    const openUntil = START_OF_TEST - HOUR_MS;
    const body = { type: 'meeting.setState', state: 'open', openUntil } as const;
    const answer = await command(meeting.id, token, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].path).toBe('openUntil');
  });
});

describe('commands', () => {
  test.each(['participant', 'viewer'] as const)('are refused from a %s', async (role) => {
    const { meeting, board } = await prepare();
    const { token, participantId } = await join(server.program, meeting.keys[role]);
    const all: readonly MeetingCommandRequest[] = [
      { type: 'meeting.setState', state: 'archived' },
      { type: 'board.rename', board, title: 'T' },
      { type: 'board.move', board, rank: 'a5' },
      { type: 'board.duplicate', board },
      { type: 'board.setVisibility', board, visibility: 'hidden' },
      { type: 'board.remove', board },
      { type: 'board.restore', board },
      { type: 'link.renew', role: 'facilitator', putOut: true },
      { type: 'link.revoke', role: 'code', putOut: true },
      { type: 'template.save', board, title: 'T' },
      { type: 'person.remove', participantId },
    ];
    for (const body of all) {
      const answer = await command(meeting.id, token, body);
      expect(answer.status).toBe(403);
      expect(answer.body.type).toBe('/problems/not-allowed');
    }
  });

  test.each([
    ['an unknown type', { type: 'board.explode' }],
    ['no type', { board: 'b' }],
    ['a missing argument', { type: 'board.rename', board: 'b' }],
    ['a bad id', { type: 'board.remove', board: '../../etc' }],
    ['an unknown state', { type: 'meeting.setState', state: 'asleep' }],
    ['an unknown link', { type: 'link.renew', role: 'king', putOut: true }],
    ['a list', [{ type: 'board.remove' }]],
  ])('with %s are not understood', async (_, body) => {
    const { meeting, token } = await prepare();
    const url = `/api/meetings/${meeting.id}/commands`;
    const answer = await server.program.post(url, { token, body });
    expect(answer.status).toBe(400);
    expect(answer.body.type).toBe('/problems/invalid-request');
  });
});

describe('links', () => {
  const links = async ({ id }: CreatedMeetingAnswer, token: string) =>
    (await server.program.get(`/api/meetings/${id}/links`, { token })).body;

  const isIn = async ({ id }: CreatedMeetingAnswer, token: string): Promise<boolean> =>
    (await server.program.get(`/api/meetings/${id}`, { token })).status === 200;

  test('tell who came by them and when they were last used', async () => {
    const { meeting, token, participantId } = await prepare();
    const bo = await join(server.program, meeting.keys.participant, { name: 'Bo' });
    expect(await links(meeting, token)).toMatchObject({
      code: meeting.code,
      keys: meeting.keys,
      links: meeting.links,
      lastUsed: { participant: START_OF_TEST, viewer: null, code: null },
      arrivals: expect.arrayContaining([
        expect.objectContaining({ link: 'facilitator', participantId }),
        expect.objectContaining({ link: 'participant', participantId: bo.participantId }),
      ]),
    });
  });

  test('renewed without putting out: the old key is dead and everybody stays', async () => {
    const { meeting, token } = await prepare();
    const bo = await join(server.program, meeting.keys.participant);
    const body = { type: 'link.renew', role: 'participant', putOut: false } as const;
    expect((await command(meeting.id, token, body)).body).toEqual({ putOut: 0 });
    expect(await isIn(meeting, bo.token)).toBe(true);
    const old = await server.program.post('/api/join', {
      body: { key: meeting.keys.participant, name: 'Carl' },
    });
    expect(old.body.type).toBe('/problems/unknown-link');
    const { keys } = await links(meeting, token);
    await join(server.program, keys.participant);
    expect(keys.viewer).toBe(meeting.keys.viewer);
  });

  test('renewed with putting out: who came by it is out, the sender and the others stay', async () => {
    const { meeting, token } = await prepare();
    const stranger = await join(server.program, meeting.keys.facilitator);
    const colleague = await join(server.program, meeting.keys.facilitator);
    const participant = await join(server.program, meeting.keys.participant);
    const body: MeetingCommandRequest = {
      type: 'link.renew',
      role: 'facilitator',
      putOut: true,
      keep: [colleague.participantId],
    };
    expect((await command(meeting.id, token, body)).body).toEqual({ putOut: 1 });
    expect(await isIn(meeting, stranger.token)).toBe(false);
    expect(await isIn(meeting, token)).toBe(true);
    expect(await isIn(meeting, colleague.token)).toBe(true);
    expect(await isIn(meeting, participant.token)).toBe(true);
  });

  test('revoked have no successor until they are renewed', async () => {
    const { meeting, token } = await prepare();
    await command(meeting.id, token, { type: 'link.revoke', role: 'code', putOut: false });
    await command(meeting.id, token, { type: 'link.revoke', role: 'viewer', putOut: false });
    expect(await links(meeting, token)).toMatchObject({
      code: null,
      keys: { viewer: null, participant: meeting.keys.participant },
      links: { viewer: null },
    });
    await command(meeting.id, token, { type: 'link.renew', role: 'code', putOut: false });
    const { code } = await links(meeting, token);
    expect(code).toMatch(/^[0-9]{9}$/);
    expect(code).not.toBe(meeting.code);
  });
});

describe('a person who is removed', () => {
  test('is out at once, cannot come back as the same person, and keeps their name', async () => {
    const { meeting, token } = await prepare();
    const bo = server.browser();
    const { participantId } = await join(bo, meeting.keys.participant, { name: 'Bo' });
    const body = { type: 'person.remove', participantId } as const;
    expect((await command(meeting.id, token, body)).status).toBe(200);
    expect((await bo.get(`/api/meetings/${meeting.id}`)).status).toBe(404);
    const again = await bo.post('/api/join', {
      body: { key: meeting.keys.participant, name: 'Bo' },
    });
    expect(again.body.type).toBe('/problems/removed');
    const { body: people } = await server.program.get(`/api/meetings/${meeting.id}/people`, {
      token,
    });
    expect(people).toContainEqual(
      expect.objectContaining({ participantId, name: 'Bo', takesPart: false }),
    );
  });

  test('has joined the meeting', async () => {
    const { meeting, token } = await prepare();
    const body = { type: 'person.remove', participantId: 'nobody' } as const;
    expect((await command(meeting.id, token, body)).status).toBe(404);
  });

  test('is never the sender', async () => {
    const { meeting, token, participantId } = await prepare();
    const answer = await command(meeting.id, token, { type: 'person.remove', participantId });
    expect(answer.status).toBe(409);
  });
});

describe('coordinators', () => {
  test('have a name in every meeting that they open, also those who joined none', async () => {
    const { meeting, token } = await prepare();
    const people = async () =>
      (await server.program.get(`/api/meetings/${meeting.id}/people`, { token })).body;
    const before = await people();
    const kalle = server.browser();
    await kalle.post('/api/coordinator', { body: { key: COORDINATOR_KEY } });
    await kalle.get(`/api/meetings/${meeting.id}`, { as: 'look' });
    expect(await people()).toEqual(before);
    const { body } = await kalle.get(`/api/meetings/${meeting.id}`);
    expect(await people()).toContainEqual({
      participantId: body.participantId,
      name: 'Talkoot',
      organisation: '',
      region: '',
      takesPart: false,
      role: null,
    });
  });

  test('who create a meeting before they are anybody become no person without a name', async () => {
    const kalle = server.browser();
    await kalle.post('/api/coordinator', { body: { key: COORDINATOR_KEY } });
    const { body } = await kalle.post('/api/meetings', { body: { title: 'Uusi' } });
    expect(kalle.cookies).not.toContain('talkoot-device');
    expect(await kalle.get(`/api/meetings/${body.id}`)).toMatchObject({
      status: 200,
      body: { role: 'facilitator' },
    });
  });

  test('lead every meeting, and the network’s boards', async () => {
    const { meeting, token } = await prepare();
    const { body: board } = await server.program.post('/api/network/boards', {
      token: COORDINATOR_KEY,
      body: { title: 'Innovaatiohaaste', template: 'innovation-challenge' },
    });
    const mine = (await read(meeting.id, token)).boards.at(-1);
    expect(mine).toMatchObject({ id: board.id, continuous: true, access: 'write' });
    const body = { type: 'board.rename', board: board.id, title: 'Haaste' } as const;
    expect((await command(meeting.id, token, body)).status).toBe(404);
    expect((await command(meeting.id, COORDINATOR_KEY, body)).status).toBe(200);
    expect((await read(meeting.id, token)).boards.at(-1).title).toBe('Haaste');
    expect(await read(meeting.id, COORDINATOR_KEY)).toMatchObject({ coordinator: true });
  });
});
