import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { decodeBoardState } from '../../../shared/protocol/board-state.ts';
import { createBoard } from '../../facilitation/create-board.ts';
import { join, makeMeeting } from '../../testing/meeting.ts';
import { openTestApp, removeFolder, type TestApp } from '../../testing/test-app.ts';

type Joined = Awaited<ReturnType<typeof join>>;

let server: TestApp;
let id: string;
let board: string;
let facilitator: Joined;
let stranger: Joined;

beforeAll(async () => {
  server = await openTestApp();
  const meeting = await makeMeeting(server);
  id = meeting.id;
  facilitator = await join(server.program, meeting.keys.facilitator, {});
  const other = await makeMeeting(server);
  stranger = await join(server.program, other.keys.facilitator, { name: 'Pekka' });
  const content = {
    title: 'Ideas',
    description: '',
    layout: 'columns',
    settings: {},
    sections: [{ id: 's1', title: 'What helps?', prompt: '', rank: 'a0' }],
    notes: [{ id: 'n1', text: 'Etäryhmä', section: 's1', rank: 'a0', createdAt: 1000 }],
  } as const;
  board = (await createBoard(server.app.facilitation, { meetingId: id, content })).id;
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const ask = (of = board, { token }: Joined = facilitator, headers = {}) =>
  server.app.http.inject({
    url: `/api/meetings/${id}/boards/${of}/state`,
    headers: { authorization: `Bearer ${token}`, ...headers },
  });

const read = (bytes: Uint8Array): { readonly generation: string; readonly doc: Y.Doc } => {
  const { generation, update } = decodeBoardState(bytes);
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, update);
  return { generation, doc };
};

const textIn = (doc: Y.Doc): string => {
  const note = doc.getMap('notes').get('n1');
  return note instanceof Y.Map ? String(note.get('text')) : '';
};

test('the whole board comes in one piece, packed for whoever takes it so', async () => {
  const packed = await ask(board, facilitator, { 'accept-encoding': 'gzip, br' });
  expect([packed.statusCode, packed.headers['content-encoding']]).toEqual([200, 'gzip']);
  expect(packed.headers['cache-control']).toBe('no-store');
  const plain = await ask();
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(gunzipSync(packed.rawPayload)).toEqual(plain.rawPayload);
  const { generation, doc } = read(plain.rawPayload);
  expect(generation).not.toBe('');
  expect(textIn(doc)).toBe('Etäryhmä');
});

test('it goes to nobody who may not open the board, and there is none of what is not there', async () => {
  expect((await ask(board, { ...facilitator, token: 'nobody' })).statusCode).toBe(404);
  expect((await ask('no-such-board')).statusCode).toBe(404);
  expect((await ask(board, stranger)).statusCode).toBe(404);
});

test('what changes is in a later one, and what is gone is in none', async () => {
  await server.app.facilitation.documents.renameBoard(board, 'Other ideas');
  await expect
    .poll(async () =>
      read((await ask()).rawPayload)
        .doc.getMap('board')
        .get('title'),
    )
    .toBe('Other ideas');
  await server.app.facilitation.documents.remove([`board:${board}`]);
  expect((await ask()).statusCode).toBe(404);
});
