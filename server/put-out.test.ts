import { once } from 'node:events';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { CLOSE } from '../shared/protocol/close-codes.ts';
import { join, makeMeeting } from './testing/meeting.ts';
import { COORDINATOR_KEY, openTestApp, removeFolder, type TestApp } from './testing/test-app.ts';

let server: TestApp;
let address = '';

beforeAll(async () => {
  server = await openTestApp();
  address = (await server.app.http.listen({ port: 0, host: '127.0.0.1' })).replace('http', 'ws');
});

afterAll(async () => {
  await server.close();
  removeFolder(server.folder);
});

type Socket = { readonly closed: Promise<number>; readonly isOpen: () => boolean };

/** Asks for the whole state of the document. */
const QUESTION = Uint8Array.of(0, 0, 1, 0);

/** An open socket to a document, which has received its first frame. */
const open = async (document: string, query: string, cookie?: string): Promise<Socket> => {
  const socket = new WebSocket(`${address}/sync/${document}?${query}`, {
    ...(cookie !== undefined && { headers: { cookie } }),
  });
  const closed = once(socket, 'close').then(([code]) => Number(code));
  socket.on('open', () => socket.send(QUESTION));
  await Promise.race([once(socket, 'message'), closed]);
  return { closed, isOpen: () => socket.readyState === WebSocket.OPEN };
};

const prepare = async () => {
  const { id, keys } = await makeMeeting(server, { template: 'blank' });
  const { body } = await server.program.get(`/api/meetings/${id}`, { token: COORDINATOR_KEY });
  const command = (fields: Readonly<Record<string, unknown>>) =>
    server.program.post(`/api/meetings/${id}/commands`, { token: COORDINATOR_KEY, body: fields });
  return { id, keys, board: body.boards[0].id, command };
};

test('after a leaked link is renewed, the stranger’s sockets end at once and the others stay', async () => {
  const { id, keys, board, command } = await prepare();
  const colleague = await join(server.program, keys.facilitator);
  const stranger = await join(server.program, keys.facilitator);
  const participant = await join(server.program, keys.participant);
  const [strangers, alsoStrangers, colleagues, participants] = await Promise.all([
    open(`meeting:${id}`, `token=${stranger.token}`),
    open(`board:${board}`, `token=${stranger.token}&as=look`),
    open(`board:${board}`, `token=${colleague.token}`),
    open(`board:${board}`, `token=${participant.token}`),
  ]);
  const keep = [colleague.participantId];
  await command({ type: 'link.renew', role: 'facilitator', putOut: true, keep });
  expect(await strangers.closed).toBe(CLOSE.forbidden);
  expect(await alsoStrangers.closed).toBe(CLOSE.forbidden);
  expect(colleagues.isOpen()).toBe(true);
  expect(participants.isOpen()).toBe(true);
  const again = await open(`meeting:${id}`, `token=${stranger.token}`);
  expect(await again.closed).toBe(CLOSE.signedOut);
});

test('two roles of one browser open by the same cookie, and end apart', async () => {
  const { keys, board, command } = await prepare();
  const browser = server.browser();
  await join(browser, keys.facilitator);
  await join(browser, keys.viewer);
  const facilitator = await open(`board:${board}`, 'as=facilitator', browser.cookies);
  const viewer = await open(`board:${board}`, 'as=viewer', browser.cookies);
  await command({ type: 'link.revoke', role: 'viewer', putOut: true });
  expect(await viewer.closed).toBe(CLOSE.forbidden);
  expect(facilitator.isOpen()).toBe(true);
});

test('a board that is hidden or removed ends for those who may not see it', async () => {
  const { keys, board, command } = await prepare();
  const lead = await join(server.program, keys.facilitator);
  const { token } = await join(server.program, keys.participant);
  const leads = await open(`board:${board}`, `token=${lead.token}`);
  const participants = await open(`board:${board}`, `token=${token}`);
  await command({ type: 'board.setVisibility', board, visibility: 'hidden' });
  expect(await participants.closed).toBe(CLOSE.notFound);
  expect(leads.isOpen()).toBe(true);
  await command({ type: 'board.remove', board });
  expect(await leads.closed).toBe(CLOSE.notFound);
});

test('deleting a meeting and forgetting a browser end their sockets', async () => {
  const { id, keys, board } = await prepare();
  const browser = server.browser();
  await join(browser, keys.participant);
  const { token } = await join(server.program, keys.viewer);
  const forgotten = await open(`board:${board}`, 'as=participant', browser.cookies);
  const viewers = await open(`board:${board}`, `token=${token}`);
  await browser.delete('/api/me/device');
  expect(await forgotten.closed).toBe(CLOSE.forbidden);
  expect(viewers.isOpen()).toBe(true);
  await server.program.delete(`/api/meetings/${id}`, { token: COORDINATOR_KEY });
  expect([CLOSE.forbidden, CLOSE.notFound]).toContain(await viewers.closed);
});

test('when rights cannot be read, nobody keeps them: they come back and are judged at the door', async () => {
  const { id, keys, board } = await prepare();
  const { token } = await join(server.program, keys.participant);
  const socket = await open(`board:${board}`, `token=${token}`);
  const broken = vi
    .spyOn(server.storage.directory, 'findMeeting')
    .mockRejectedValue(new Error('no disk'));
  server.app.facilitation.documents.accessChanged(id);
  expect(await socket.closed).toBe(CLOSE.overloaded);
  broken.mockRestore();
  expect((await open(`board:${board}`, `token=${token}`)).isOpen()).toBe(true);
});

test('the end of the server sends everybody away until later', async () => {
  const { keys, board } = await prepare();
  const { token } = await join(server.program, keys.participant);
  const socket = await open(`board:${board}`, `token=${token}`);
  await server.app.close();
  expect(await socket.closed).toBe(CLOSE.shutdown);
});
