import { Window } from 'happy-dom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { filesPath } from '../../shared/api/files.ts';
import { jpeg, OWNER, photo } from '../../shared/files/testing/pictures.ts';
import { createBoard } from '../facilitation/create-board.ts';
import { join, makeMeeting } from '../testing/meeting.ts';
import { readZip } from '../testing/read-zip.ts';
import { openTestApp, removeFolder, type TestApp } from '../testing/test-app.ts';

type Joined = Awaited<ReturnType<typeof join>>;

let server: TestApp;
let id: string;
let hidden: string;
let anna: Joined;
let viewer: Joined;

const newBoard = async (title: string): Promise<string> => {
  const sections = [{ id: 's1', title: 'Osio', prompt: '', rank: 'a0' }];
  const content = {
    title,
    description: '',
    layout: 'columns',
    settings: {},
    sections,
    notes: [],
  } as const;
  return (await createBoard(server.app.facilitation, { meetingId: id, content })).id;
};

const addNote = async (board: string, text: string, fields: object = {}): Promise<void> => {
  await server.app.facilitation.documents.editBoard(board, (doc) => {
    const author = anna.participantId;
    const all = { section: 's1', rank: 'b0', createdAt: 1000, author, ...fields };
    const note = new Y.Map<unknown>(Object.entries(all));
    note.set('text', new Y.Text(text));
    doc.getMap('notes').set(`note-${text || 'picture'}`, note);
  });
};

const send = async (board: string, type: string, bytes: Uint8Array): Promise<object> => {
  const answer = await server.app.http.inject({
    method: 'POST',
    url: filesPath(id, board),
    headers: { authorization: `Bearer ${anna.token}`, 'content-type': type },
    payload: Buffer.from(bytes),
  });
  expect(answer.statusCode).toBe(201);
  return answer.json();
};

const fetchArchive = async (headers: Readonly<Record<string, string>>, query = '') => {
  const url = `/api/meetings/${id}/archive${query}`;
  const answer = await server.app.http.inject({ method: 'GET', url, headers });
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
};

const as = ({ token }: Joined) => ({ authorization: `Bearer ${token}` });

const SHEET = 'a;b\r\n1;2\r\n';

beforeAll(async () => {
  server = await openTestApp({ env: { MIN_FREE_DISK_BYTES: '0' } });
  const meeting = await makeMeeting(server);
  id = meeting.id;
  anna = await join(server.program, meeting.keys.facilitator, { name: 'Anna Kirjoittaja' });
  viewer = await join(server.program, meeting.keys.viewer, { name: 'Veikko' });
  await addNote(await newBoard('Käytännöt / 2026'), 'Etäryhmä');
  const pictures = await newBoard('Kuvat');
  const picture = await send(pictures, 'image/jpeg', photo());
  const sheet = await send(pictures, 'text/csv', Buffer.from(SHEET));
  await addNote(pictures, '', {
    attachment: { ...picture, name: 'ranta & meri.jpg', alt: 'Ranta' },
  });
  await addNote(pictures, 'Luvut', {
    rank: 'b1',
    attachment: { ...sheet, name: 'luvut.csv', alt: '' },
  });
  hidden = await newBoard('Ohjaajien muistio');
  await addNote(hidden, 'Salainen suunnitelma');
  const body = { type: 'board.setVisibility', board: hidden, visibility: 'hidden' };
  await server.program.post(`/api/meetings/${id}/commands`, { body, token: anna.token });
  const start = { type: 'meeting.setState', state: 'live' };
  await server.program.post(`/api/meetings/${id}/commands`, { body: start, token: anna.token });
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

test('a meeting is one archive of pages, sheets, texts and files, without names unless asked for', async () => {
  const { status, headers, bytes } = await fetchArchive(as(anna));
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/zip');
  expect(headers['content-disposition']).toContain("filename*=UTF-8''Verkkoklinikka.zip");
  const files = readZip(bytes);
  const of = (folder: string, name: string) =>
    ['html', 'csv', 'txt'].map((end) => `${folder}${name}.${end}`);
  expect([...files.keys()].toSorted()).toEqual(
    [
      ...of('', 'Verkkoklinikka'),
      ...of('boards/', '01 Käytännöt 2026'),
      ...of('boards/', '02 Kuvat'),
      ...of('boards/', '03 Ohjaajien muistio'),
      'files/001 ranta & meri.jpg',
      'files/002 luvut.csv',
    ].toSorted(),
  );
  expect(files.get('files/001 ranta & meri.jpg')?.equals(jpeg())).toBe(true);
  expect(files.get('files/002 luvut.csv')?.toString()).toBe(SHEET);
  const { DOMParser } = new Window();
  for (const [page, up] of [
    ['Verkkoklinikka.html', ''],
    ['boards/02 Kuvat.html', '../'],
  ] as const) {
    const html = files.get(page)?.toString() ?? '';
    const shown = new DOMParser().parseFromString(html, 'text/html').querySelector('img');
    expect(shown?.getAttribute('alt')).toBe('Ranta');
    expect(decodeURIComponent(shown?.getAttribute('src') ?? '')).toBe(
      `${up}files/001 ranta & meri.jpg`,
    );
  }
  for (const content of files.values()) {
    for (const secret of ['Anna', OWNER, anna.participantId]) {
      expect(content.includes(secret)).toBe(false);
    }
  }
  const named = readZip((await fetchArchive(as(anna), '?names=yes')).bytes);
  expect(named.get('boards/01 Käytännöt 2026.txt')?.toString()).toContain('Etäryhmä (Anna');
});

test('whoever reads less gets less: no board that is not theirs to read, no names for viewers, nothing for strangers', async () => {
  const { bytes } = await fetchArchive(as(viewer), '?names=yes');
  const files = readZip(bytes);
  expect([...files.keys()].filter((name) => name.includes('muistio'))).toEqual([]);
  for (const content of files.values()) {
    expect(content.includes('Anna')).toBe(false);
    expect(content.includes('Salainen')).toBe(false);
  }
  expect((await fetchArchive({})).status).toBe(404);
  expect((await fetchArchive(as(anna), '?names=perhaps')).status).toBe(400);
});
