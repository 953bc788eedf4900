import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { unpackNotes, hashNote } from '../../../shared/board/note-hashes.ts';
import { createBoard } from '../../facilitation/create-board.ts';
import { join, makeMeeting } from '../../testing/meeting.ts';
import { openTestApp, removeFolder, type TestApp } from '../../testing/test-app.ts';

type Joined = Awaited<ReturnType<typeof join>>;

let server: TestApp;
let id: string;
let board: string;
let anna: Joined;
let bo: Joined;

const note = (noteId: string, author: string) => ({
  id: noteId,
  text: noteId,
  section: '',
  rank: 'a0',
  createdAt: 1,
  author,
});

beforeAll(async () => {
  server = await openTestApp();
  const meeting = await makeMeeting(server);
  id = meeting.id;
  anna = await join(server.program, meeting.keys.facilitator, { name: 'Anna' });
  bo = await join(server.program, meeting.keys.participant, { name: 'Bo' });
  const content = {
    title: 'Board',
    description: '',
    layout: 'columns',
    settings: {},
    sections: [],
    notes: [note('annas', anna.participantId), note('bos', bo.participantId)],
  } as const;
  board = (await createBoard(server.app.facilitation, { meetingId: id, content })).id;
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

const news = async ({ token }: Joined): Promise<Record<string, readonly number[]>> => {
  const { body } = await server.program.get(`/api/meetings/${id}/news`, { token });
  const boards: readonly { id: string; notes: string }[] = body.boards;
  return Object.fromEntries(boards.map((told) => [told.id, unpackNotes(told.notes)]));
};

test('everybody is told of others’ notes on the boards that they may read, and nobody of when or whose', async () => {
  expect(await news(anna)).toEqual({ [board]: [hashNote('bos')] });
  const show = (visibility: 'hidden' | 'withMeeting') =>
    server.program.post(`/api/meetings/${id}/commands`, {
      body: { type: 'board.setVisibility', board, visibility },
      token: anna.token,
    });
  expect((await show('hidden')).status).toBe(200);
  expect(await news(bo)).toEqual({});
  await show('withMeeting');
  expect(await news(bo)).toEqual({ [board]: [hashNote('annas')] });

  await server.app.facilitation.documents.editBoard(board, (doc) => {
    const added = new Y.Map<unknown>(Object.entries(note('late', anna.participantId)));
    added.set('text', new Y.Text('late'));
    doc.getMap('notes').set('late', added);
    const gone = doc.getMap('notes').get('annas');
    if (gone instanceof Y.Map) gone.set('deleted', { at: 1, by: anna.participantId });
  });
  expect(await news(bo)).toEqual({ [board]: [hashNote('late')] });
  expect((await server.program.get(`/api/meetings/${id}/news`)).status).toBe(404);
});
