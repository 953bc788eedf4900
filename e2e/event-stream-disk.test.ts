import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StorageError } from '../server/journal/journal.ts';
import { join, makeMeeting } from '../server/testing/meeting.ts';
import { openTestApp, removeFolder, type TestApp } from '../server/testing/test-app.ts';
import { EventStreamSocket } from './support/event-stream-socket.ts';
import { addForeignNote } from './support/contract.ts';
import { type OurClient, openOurClient } from './support/our-client.ts';
import { until } from './support/until.ts';

/** A disk that takes nothing for a while, as somebody on an event stream learns of it. */
let server: TestApp;
let client: OurClient;

beforeEach(async () => {
  server = await openTestApp();
});

afterEach(async () => {
  client.destroy();
  await server.close();
  removeFolder(server.folder);
});

const disk = (): readonly boolean[] =>
  client.messages.flatMap((message) => (message.kind === 'storage' ? [message.writable] : []));

it('is told that the disk takes nothing, and when it does again', async () => {
  const url = await server.app.http.listen({ host: '127.0.0.1', port: 0 });
  const { keys } = await makeMeeting(server, { template: 'blank' });
  const { token, meetingId, participantId } = await join(server.program, keys.facilitator);
  const { body } = await server.program.get(`/api/meetings/${meetingId}`, { token });
  const document = `board:${body.boards[0].id}`;
  client = openOurClient(url, document, token, EventStreamSocket);
  await client.synced();

  const append = vi
    .spyOn(server.storage.journal, 'append')
    .mockRejectedValue(new StorageError('The disk is full'));
  const createdAt = server.clock.now();
  addForeignNote(client.doc, {
    id: 'n1',
    text: 'x',
    section: '',
    author: participantId,
    createdAt,
  });
  await until(() => disk().length > 0, { what: 'the trouble' });
  const { sent, saved } = client.frames();
  expect(saved).toBeLessThan(sent);
  append.mockRestore();
  await until(() => client.frames().saved === sent, { what: 'the note to be saved' });
  expect(disk()).toEqual([false, true]);
});
