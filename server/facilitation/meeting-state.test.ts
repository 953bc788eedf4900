import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readBoardInfo } from '../../shared/board/read.ts';
import { documentName } from '../../shared/protocol/documents.ts';
import { join, makeMeeting } from '../testing/meeting.ts';
import { openTestApp, removeFolder, START_OF_TEST, type TestApp } from '../testing/test-app.ts';

let server: TestApp;

beforeEach(async () => {
  server = await openTestApp();
});

afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

test('how a board is when its meeting moves on is kept under the name of the new state', async () => {
  const { journal } = server.storage;
  const { id, keys } = await makeMeeting(server);
  const { token } = await join(server.program, keys.facilitator);
  const send = async (path: string, body: Readonly<Record<string, unknown>>) => {
    const answer = await server.program.post(`/api/meetings/${id}/${path}`, { token, body });
    expect(answer.status).toBeLessThan(300);
    return answer.body;
  };
  const board = await send('boards', { title: 'Needs' });
  const document = documentName({ kind: 'board', id: board.id });
  await send('commands', { type: 'meeting.setState', state: 'resting' });

  await expect.poll(() => journal.checkpoints(document), { timeout: 20_000 }).toHaveLength(1);
  const [kept] = await journal.checkpoints(document);
  expect(kept).toMatchObject({ name: 'resting', at: START_OF_TEST });
  const state = await journal.readCheckpoint(document, kept?.id ?? 0);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state ?? new Uint8Array());
  expect(readBoardInfo(doc).title).toBe('Needs');
});
