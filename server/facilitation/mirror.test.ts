import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { readControl, readListedBoards, readMeetingInfo } from '../../shared/meeting/read.ts';
import { join, makeMeeting } from '../testing/meeting.ts';
import { openTestApp, removeFolder, type TestApp } from '../testing/test-app.ts';
import { followLifted } from './breakouts/follow-lifted.ts';
import type { Facilitation } from './facilitation.ts';
import { createProjection } from './projection.ts';

let server: TestApp;

beforeEach(async () => {
  server = await openTestApp();
});

afterEach(async () => {
  await server.close();
  removeFolder(server.folder);
});

/** The meeting's document as it is on disk. */
const documentOf = async (id: string): Promise<Y.Doc> => {
  const stored = await server.storage.journal.load(`meeting:${id}`);
  const doc = new Y.Doc();
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
  return doc;
};

const prepare = async () => {
  const meeting = await makeMeeting(server, { template: 'blank', title: 'Alku' });
  const { token } = await join(server.program, meeting.keys.facilitator);
  const { body } = await server.program.get(`/api/meetings/${meeting.id}`, { token });
  const command = (fields: Readonly<Record<string, unknown>>) =>
    server.program.post(`/api/meetings/${meeting.id}/commands`, { token, body: fields });
  return { id: meeting.id, board: body.boards[0].id, command, token };
};

describe('the meeting’s document', () => {
  test('begins with the meeting’s fields, state and boards', async () => {
    const { id, board } = await prepare();
    const doc = await documentOf(id);
    expect(readMeetingInfo(doc)).toMatchObject({ title: 'Alku', language: 'fi' });
    expect(readControl(doc).state).toBe('live');
    expect(readListedBoards(doc)).toMatchObject([{ id: board, title: 'Tyhjä taulu' }]);
  });

  test('follows commands, and holds nothing of what is hidden', async () => {
    const { id, board, command } = await prepare();
    await command({ type: 'board.rename', board, title: 'Uusi' });
    expect(readListedBoards(await documentOf(id))).toMatchObject([{ title: 'Uusi' }]);
    await command({ type: 'board.setVisibility', board, visibility: 'hidden' });
    expect(readListedBoards(await documentOf(id))).toEqual([]);
    await command({ type: 'meeting.setState', state: 'resting' });
    expect(readControl(await documentOf(id)).state).toBe('resting');
  });

  test('shows boards of a meeting in preparation only when they are early', async () => {
    const { id, board, command } = await prepare();
    await command({ type: 'meeting.setState', state: 'preparation' });
    expect(readListedBoards(await documentOf(id))).toEqual([]);
    await command({ type: 'board.setVisibility', board, visibility: 'early' });
    expect(readListedBoards(await documentOf(id))).toMatchObject([{ id: board }]);
  });
});

const projectionOf = (facilitation: Facilitation) =>
  createProjection({
    ...facilitation,
    followLifted: (board) => followLifted(facilitation, board),
  });

describe('the directory', () => {
  test('follows what facilitators change in documents', async () => {
    const { id, board, token } = await prepare();
    const projection = projectionOf(server.app.facilitation);
    await projection.boardProjected(board, { title: 'Toinen', layout: 'canvas', noteCount: 7 });
    await projection.meetingProjected(id, {
      title: 'Uusi nimi',
      description: 'Ohjelma',
      language: 'sv',
      timeZone: 'Europe/Stockholm',
      startsAt: 1,
      endsAt: null,
    });
    const { body } = await server.program.get(`/api/meetings/${id}`, { token });
    expect(body).toMatchObject({ title: 'Uusi nimi', language: 'sv', startsAt: 1, endsAt: null });
    expect(body.boards).toMatchObject([{ title: 'Toinen', layout: 'canvas', noteCount: 7 }]);
    await vi.waitUntil(async () => readListedBoards(await documentOf(id))[0]?.title === 'Toinen');
  });

  test('writes nothing when nothing differs', async () => {
    const { id, board } = await prepare();
    const projection = projectionOf(server.app.facilitation);
    const same = { title: 'Tyhjä taulu', layout: 'columns', noteCount: 0 } as const;
    const before = await server.storage.journal.load(`meeting:${id}`);
    await projection.boardProjected(board, same);
    await projection.boardProjected('no-such-board', same);
    const after = await server.storage.journal.load(`meeting:${id}`);
    expect(after?.lastSeq).toBe(before?.lastSeq);
  });
});
