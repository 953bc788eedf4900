import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { join, makeMeeting } from './testing/meeting.ts';
import { openTestApp, removeFolder, Sender } from './testing/test-app.ts';

test('everything is as it was after a restart: meeting, boards, roles, people, links', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'talkoot-restart-'));
  const before = await openTestApp({ folder });
  const jar = new Map<string, string>();
  const anna = new Sender(before.app, jar);
  const { id, keys } = await makeMeeting(before, { template: 'needs-mapping' });
  await join(anna, keys.facilitator);
  await join(anna, keys.participant);
  const bo = await join(before.program, keys.viewer, { name: 'Bo' });
  const urls = [
    `/api/meetings/${id}`,
    `/api/meetings/${id}/people`,
    `/api/meetings/${id}/links`,
    '/api/me',
  ];
  const readAll = async (sender: Sender) =>
    Promise.all(urls.map(async (url) => (await sender.get(url)).body));
  const seen = await readAll(anna);
  const board = await before.app.facilitation.documents.readBoard(seen[0].boards[0].id);
  await before.close();

  const after = await openTestApp({ folder });
  const annaAgain = new Sender(after.app, jar);
  expect(await readAll(annaAgain)).toEqual(seen);
  const asParticipant = await annaAgain.get(`/api/meetings/${id}`, { as: 'participant' });
  expect(asParticipant.body.role).toBe('participant');
  const asBo = await after.program.get(`/api/meetings/${id}`, { token: bo.token });
  expect(asBo.body.role).toBe('viewer');
  expect(await after.app.facilitation.documents.readBoard(seen[0].boards[0].id)).toEqual(board);
  await after.close();
  removeFolder(folder);
});
