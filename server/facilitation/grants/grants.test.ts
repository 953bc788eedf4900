import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { MeetingCommandRequest } from '../../../shared/api/commands/all.ts';
import type { GrantKind } from '../../../shared/access/grant.ts';
import type { JoinAnswer } from '../../../shared/api/join.ts';
import { ok } from '../../../shared/lib/result.ts';
import { readGroups, readTables, readThemes } from '../../../shared/meeting/read.ts';
import { join, makeMeeting } from '../../testing/meeting.ts';
import { openTestApp, removeFolder, type TestApp } from '../../testing/test-app.ts';
import { createBoard } from '../create-board.ts';

let server: TestApp;
let meetingId: string;
let keys: { facilitator: string; participant: string; viewer: string };
let kaisa: JoinAnswer;
/** The group's board, and one that is nobody's in particular. */
let groupBoard: string;
let plainBoard: string;

const content = {
  title: 'T',
  description: '',
  layout: 'columns',
  settings: {},
  sections: [],
  notes: [],
} as const;

/** A theme, two groups and a table that Anna founded, as the server writes them. */
const divide = async (id: string): Promise<void> => {
  await server.app.facilitation.documents.editMeeting(id, (doc) => {
    doc.getMap('themes').set('theme-1', new Y.Map(Object.entries({ title: 'Lapset' })));
    doc.getMap('groups').set('group-1', new Y.Map(Object.entries({ title: 'Lapset A' })));
    doc.getMap('groups').set('group-2', new Y.Map(Object.entries({ title: 'Lapset B' })));
    const table = { topic: 'Sopimukset', founder: 'anna', host: 'anna' };
    doc.getMap('tables').set('table-1', new Y.Map(Object.entries(table)));
    return ok(null);
  });
};

const command = (token: string, body: MeetingCommandRequest, id = meetingId) =>
  server.program.post(`/api/meetings/${id}/commands`, { token, body });

const boardsOf = async (token: string): Promise<{ id: string; role: string; access: string }[]> =>
  (await server.program.get(`/api/meetings/${meetingId}`, { token })).body.boards;

const createGrant = async (
  kind: GrantKind,
  target: string,
): Promise<{ grant: string; link: string; key: string }> => {
  const body = { type: 'grant.create', kind, target, name: 'Liisa' } as const;
  const answer = await command(kaisa.token, body);
  expect(answer.status).toBe(200);
  return { ...answer.body, key: String(answer.body.link).split('#')[1] };
};

const inDocument = async () => {
  const found = await server.app.facilitation.documents.editMeeting(meetingId, (doc) =>
    ok({
      presenters: readThemes(doc)[0]?.presenters,
      hosts: readGroups(doc).map((group) => group.hosts),
      host: readTables(doc)[0]?.host,
    }),
  );
  return found?.ok ? found.value : null;
};

const listGrants = async () =>
  (await server.program.get(`/api/meetings/${meetingId}/grants`, { token: kaisa.token })).body;

beforeAll(async () => {
  server = await openTestApp();
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

beforeEach(async () => {
  ({ id: meetingId, keys } = await makeMeeting(server));
  kaisa = await join(server.program, keys.facilitator, { name: 'Kaisa' });
  await divide(meetingId);
  const { facilitation } = server.app;
  const made = (group: string | null) =>
    createBoard(facilitation, { meetingId, content, visibility: 'hidden', group });
  groupBoard = (await made('group-1')).id;
  plainBoard = (await made(null)).id;
});

describe('a personal link', () => {
  test('makes a participant who leads the group’s board, before it opens, and no other', async () => {
    const { key, link } = await createGrant('groupHost', 'group-1');
    expect(link).toMatch(/\/join#[\w-]{22}$/);
    const liisa = await join(server.program, key, { name: 'Liisa' });
    expect(liisa).toMatchObject({ role: 'participant', meetingId });
    expect(await boardsOf(liisa.token)).toMatchObject([
      { id: groupBoard, role: 'facilitator', access: 'write' },
    ]);
    expect(await inDocument()).toMatchObject({ hosts: [[liisa.participantId], []] });
  });

  test.each([
    ['presenter', 'theme-1', 'presenters'],
    ['tableHost', 'table-1', 'host'],
  ] as const)('names a %s in the document, and leads to no board', async (kind, target, field) => {
    const { key } = await createGrant(kind, target);
    const liisa = await join(server.program, key, { name: 'Liisa' });
    const named = (await inDocument())?.[field];
    expect([named].flat()).toEqual([liisa.participantId]);
    expect(await boardsOf(liisa.token)).toEqual([]);
  });

  test('tells at the door what it brings, and uses nothing up', async () => {
    const { key } = await createGrant('groupHost', 'group-1');
    const { body } = await server.program.post('/api/join/preview', { body: { key } });
    expect(body).toMatchObject({
      role: 'participant',
      grant: { kind: 'groupHost', name: 'Liisa' },
    });
    expect(await listGrants()).toMatchObject([{ lastUsedAt: null, people: [] }]);
  });

  test('takes no role away from a facilitator who opens it', async () => {
    const browser = server.browser();
    await join(browser, keys.facilitator, { name: 'Kaisa' });
    const { key } = await createGrant('groupHost', 'group-1');
    await join(browser, key, { name: 'Kaisa' });
    const { body } = await browser.get(`/api/meetings/${meetingId}`);
    expect(body.role).toBe('facilitator');
  });

  test('is listed with who came by it and when', async () => {
    const { grant, key, link } = await createGrant('presenter', 'theme-1');
    const liisa = await join(server.program, key, { name: 'Liisa' });
    expect(await listGrants()).toEqual([
      {
        id: grant,
        kind: 'presenter',
        target: 'theme-1',
        name: 'Liisa',
        link,
        createdAt: server.clock.now(),
        lastUsedAt: server.clock.now(),
        people: [
          {
            participantId: liisa.participantId,
            name: 'Liisa',
            organisation: '',
            region: '',
            usedAt: server.clock.now(),
          },
        ],
      },
    ]);
  });

  test('takes a person on three devices, and no crowd', async () => {
    const { key } = await createGrant('groupHost', 'group-1');
    for (const _ of [1, 2, 3]) await join(server.program, key, { name: 'Liisa' });
    const people = await server.storage.directory.listPeople(meetingId);
    const refused = await server.program.post('/api/join', { body: { key, name: 'Olli' } });
    expect([refused.status, refused.body.type]).toEqual([409, '/problems/link-used-up']);
    expect(await server.storage.directory.listPeople(meetingId)).toEqual(people);
    const known = server.browser();
    await join(known, keys.participant, { name: 'Eero' });
    const known409 = await known.post('/api/join', { body: { key, name: 'Eero' } });
    expect(known409.status).toBe(409);
  });
});

describe('revoking', () => {
  test('ends the link and the right; the person stays', async () => {
    const { grant, key } = await createGrant('groupHost', 'group-1');
    const liisa = await join(server.program, key, { name: 'Liisa' });
    expect((await command(kaisa.token, { type: 'grant.revoke', grant })).status).toBe(200);
    expect(await boardsOf(liisa.token)).toEqual([]);
    expect(await inDocument()).toMatchObject({ hosts: [[], []] });
    expect(await listGrants()).toEqual([]);
    const late = await server.program.post('/api/join', { body: { key, name: 'Olli' } });
    expect(late.status).toBe(404);
    const again = await command(kaisa.token, { type: 'grant.revoke', grant });
    expect(again.status).toBe(404);
  });

  test('leaves the right that the same person has by another link', async () => {
    const liisa = server.browser();
    const first = await createGrant('groupHost', 'group-1');
    const second = await createGrant('groupHost', 'group-1');
    const { participantId } = await join(liisa, first.key, { name: 'Liisa' });
    await join(liisa, second.key, { name: 'Liisa' });
    await command(kaisa.token, { type: 'grant.revoke', grant: first.grant });
    expect(await inDocument()).toMatchObject({ hosts: [[participantId], []] });
    await command(kaisa.token, { type: 'grant.revoke', grant: second.grant });
    expect(await inDocument()).toMatchObject({ hosts: [[], []] });
  });

  test('gives a table back to its founder', async () => {
    const { grant, key } = await createGrant('tableHost', 'table-1');
    await join(server.program, key, { name: 'Liisa' });
    await command(kaisa.token, { type: 'grant.revoke', grant });
    expect(await inDocument()).toMatchObject({ host: 'anna' });
  });

  test('comes with putting a person out', async () => {
    const { key } = await createGrant('presenter', 'theme-1');
    const { participantId } = await join(server.program, key, { name: 'Liisa' });
    await command(kaisa.token, { type: 'person.remove', participantId });
    expect(await inDocument()).toMatchObject({ presenters: [] });
    expect(await listGrants()).toMatchObject([{ people: [] }]);
  });
});

describe('nobody gets more than was granted', () => {
  test('only facilitators make, see and revoke links', async () => {
    const { grant, key } = await createGrant('groupHost', 'group-1');
    const liisa = await join(server.program, key, { name: 'Liisa' });
    const create = {
      type: 'grant.create',
      kind: 'groupHost',
      target: 'group-2',
      name: 'L',
    } as const;
    expect((await command(liisa.token, create)).status).toBe(403);
    expect((await command(liisa.token, { type: 'grant.revoke', grant })).status).toBe(403);
    const grants = `/api/meetings/${meetingId}/grants`;
    expect((await server.program.get(grants, { token: liisa.token })).status).toBe(403);
  });

  test('a host sends no facilitators’ command, and opens no facilitator’s door', async () => {
    const { key } = await createGrant('groupHost', 'group-1');
    const { token } = await join(server.program, key, { name: 'Liisa' });
    const commands: MeetingCommandRequest[] = [
      { type: 'meeting.setState', state: 'archived' },
      { type: 'board.setVisibility', board: groupBoard, visibility: 'early' },
      { type: 'board.rename', board: groupBoard, title: 'Mine' },
      { type: 'board.remove', board: groupBoard },
      { type: 'link.renew', role: 'facilitator', putOut: true },
      { type: 'person.remove', participantId: kaisa.participantId },
      { type: 'group.remove', group: 'group-1' },
      { type: 'timer.start', seconds: 60 },
    ];
    for (const body of commands) {
      expect([body.type, (await command(token, body)).status]).toEqual([body.type, 403]);
    }
    for (const path of ['links', 'grants']) {
      const answer = await server.program.get(`/api/meetings/${meetingId}/${path}`, { token });
      expect(answer.status).toBe(403);
    }
    expect((await server.program.delete(`/api/meetings/${meetingId}`, { token })).status).toBe(403);
    const { body } = await server.program.get(`/api/meetings/${meetingId}`, { token });
    expect([body.role, body.boards.map(({ id }: { id: string }) => id)]).toEqual([
      'participant',
      [groupBoard],
    ]);
    expect(body.boards).not.toContainEqual(expect.objectContaining({ id: plainBoard }));
  });

  test('a viewer’s tab of a host stays a viewer’s', async () => {
    const liisa = server.browser();
    const { key } = await createGrant('groupHost', 'group-1');
    await join(liisa, key, { name: 'Liisa' });
    await join(liisa, keys.viewer, { name: 'Liisa' });
    const { body } = await liisa.get(`/api/meetings/${meetingId}`, { as: 'viewer' });
    expect(body.boards).toEqual([]);
  });

  test('there are no links for what is not there, or is another meeting’s', async () => {
    const other = await makeMeeting(server);
    const olli = await join(server.program, other.keys.facilitator, { name: 'Olli' });
    const { grant } = await createGrant('groupHost', 'group-1');
    const create = (target: string, kind: GrantKind = 'groupHost') =>
      command(olli.token, { type: 'grant.create', kind, target, name: 'L' }, other.id);
    for (const answer of [await create('group-1'), await create('theme-1', 'presenter')]) {
      expect([answer.status, answer.body.type]).toEqual([404, '/problems/not-found']);
    }
    const revoke = await command(olli.token, { type: 'grant.revoke', grant }, other.id);
    expect(revoke.status).toBe(404);
    expect(await listGrants()).toHaveLength(1);
    const wrongKind = {
      type: 'grant.create',
      kind: 'presenter',
      target: 'group-1',
      name: 'L',
    } as const;
    expect((await command(kaisa.token, wrongKind)).status).toBe(404);
  });

  test('a group of the same name in another meeting is not theirs to lead', async () => {
    const { key } = await createGrant('groupHost', 'group-1');
    const liisa = server.browser();
    await join(liisa, key, { name: 'Liisa' });
    const other = await makeMeeting(server);
    await divide(other.id);
    await createBoard(server.app.facilitation, {
      meetingId: other.id,
      content,
      visibility: 'hidden',
      group: 'group-1',
    });
    await join(liisa, other.keys.participant, { name: 'Liisa' });
    expect((await liisa.get(`/api/meetings/${other.id}`)).body.boards).toEqual([]);
  });

  test('forged keys lead nowhere, and codes are counted as before', async () => {
    const { grant, key } = await createGrant('groupHost', 'group-1');
    for (const forged of [grant, `${key.slice(0, -1)}!`, key.toUpperCase(), 'group-1']) {
      const answer = await server.program.post('/api/join', { body: { key: forged, name: 'X' } });
      expect(answer.status).toBe(404);
    }
    const asCode = await server.program.post('/api/join', { body: { code: key, name: 'X' } });
    expect(asCode.status).toBe(404);
    expect(await listGrants()).toMatchObject([{ people: [] }]);
  });

  test('there are no more links for one thing than the server takes', async () => {
    const all = Array.from({ length: 21 }, () =>
      command(kaisa.token, {
        type: 'grant.create',
        kind: 'groupHost',
        target: 'group-1',
        name: 'L',
      }),
    );
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 409)).toHaveLength(1);
    expect(await listGrants()).toHaveLength(20);
  });
});
