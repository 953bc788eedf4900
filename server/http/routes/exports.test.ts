import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBoard } from '../../facilitation/create-board.ts';
import { join, makeMeeting } from '../../testing/meeting.ts';
import { openTestApp, removeFolder, type TestApp } from '../../testing/test-app.ts';

type Joined = Awaited<ReturnType<typeof join>>;

let server: TestApp;
let id: string;
let board: string;
let anna: Joined;
let viewer: Joined;

beforeAll(async () => {
  server = await openTestApp();
  const meeting = await makeMeeting(server);
  id = meeting.id;
  anna = await join(server.program, meeting.keys.facilitator, { organisation: 'POPsote' });
  viewer = await join(server.program, meeting.keys.viewer, { name: 'Veikko' });
  const content = {
    title: 'Käytännöt / "2026"',
    description: '',
    layout: 'columns',
    settings: {},
    sections: [{ id: 's1', title: 'Mikä toimii?', prompt: '', rank: 'a0' }],
    notes: [
      {
        id: 'n1',
        text: 'Etäryhmä',
        section: 's1',
        rank: 'a0',
        createdAt: 1000,
        author: anna.participantId,
      },
    ],
  } as const;
  board = (await createBoard(server.app.facilitation, { meetingId: id, content })).id;
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const get = (query = '', { token }: Joined = anna, what = `boards/${board}/export`) =>
  server.program.get(`/api/meetings/${id}/${what}${query}`, { token });

test('a board is handed out as a page, a sheet and a text, without names unless asked for', async () => {
  const page = await get();
  expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.body).toContain('Etäryhmä');
  expect(page.body).not.toContain('Anna');
  expect(page.headers['content-security-policy']).toContain(
    "default-src 'none'; style-src 'sha256-",
  );
  expect(page.headers['content-disposition']).toBe(
    `attachment; filename="K_yt_nn_t_2026.html"; filename*=UTF-8''K%C3%A4yt%C3%A4nn%C3%B6t%202026.html`,
  );
  const sheet = await get('?format=csv&names=yes&separator=semicolon');
  expect(sheet.type).toBe('text/csv; charset=utf-8');
  expect(sheet.body).toContain('"Etäryhmä";"Anna";"POPsote"');
  const text = await get('?format=text&names=yes&language=en&show=yes');
  expect(text.body).toContain('- Etäryhmä (Anna, POPsote)');
  expect(text.headers['content-disposition']).toBeUndefined();
});

test('a meeting is handed out with every board that the sender may read', async () => {
  const all = await get('?format=text', anna, 'export');
  expect(all.body).toMatch(/^# Verkkoklinikka\n/);
  expect(all.body).toContain('- Etäryhmä');
  const command = { type: 'board.setVisibility', board, visibility: 'hidden' };
  const commands = `/api/meetings/${id}/commands`;
  await server.program.post(commands, { body: command, token: anna.token });
  expect((await get('?format=text', viewer, 'export')).body).not.toContain('Etäryhmä');
  expect((await get('', viewer)).status).toBe(404);
  await server.program.post(commands, {
    body: { ...command, visibility: 'early' },
    token: anna.token,
  });
  expect((await get('', viewer)).status).toBe(200);
});

test('viewers are told no names, whatever they ask for', async () => {
  const page = await get('?names=yes', viewer);
  expect(page.body).toContain('Ilman kirjoittajien nimiä');
  expect(page.body).not.toContain('Anna');
});

test('what is not known is refused', async () => {
  expect((await get('?format=docx')).status).toBe(400);
  expect((await get('', anna, 'boards/nobodys/export')).status).toBe(404);
  expect((await server.program.get(`/api/meetings/${id}/export`)).status).toBe(404);
});

test('the description of the API tells of formats and media types', async () => {
  const { body } = await server.program.get('/api/openapi.json');
  const { get: operation } = body.paths['/api/meetings/{meetingId}/boards/{boardId}/export'];
  const names = operation.parameters.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(['meetingId', 'format', 'names', 'separator']));
  expect(Object.keys(operation.responses['200'].content)).toEqual([
    'text/html',
    'text/csv',
    'text/plain',
  ]);
});

test('a page that is read here shows pictures; one that is kept tells of them', async () => {
  const hash = 'a'.repeat(64);
  const attachment = {
    hash,
    name: 'ranta.jpg',
    type: 'image/jpeg',
    size: 9,
    alt: 'Ranta',
  } as const;
  const content = {
    title: 'Kuvat',
    description: '',
    layout: 'wall',
    settings: {},
    sections: [],
    notes: [{ id: 'n1', text: '', section: '', rank: 'a0', createdAt: 1000, attachment }],
  } as const;
  const pictures = await createBoard(server.app.facilitation, { meetingId: id, content });
  const shown = await get('?show=yes', anna, `boards/${pictures.id}/export`);
  expect(shown.body).toContain(
    `<img src="/api/meetings/${id}/boards/${pictures.id}/files/${hash}" alt="Ranta"`,
  );
  const kept = await get('', anna, `boards/${pictures.id}/export`);
  expect(kept.body).not.toContain('<img');
  expect(kept.body).toContain('Ranta · ranta.jpg');
  expect((await get('?show=yes', anna, 'export')).body).toContain('<img');
});
