import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Board } from '../client/board/board.ts';
import { addNote } from '../client/board/testing/synced-board.ts';
import { createMemoryDevice } from '../client/sync/testing/memory-copy.ts';
import { isSaved, openBoardClient } from './support/board-client.ts';
import {
  createBoard,
  createMeeting,
  type CreatedMeeting,
  type Joined,
  joinMeeting,
  sendCommand,
} from './support/http.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { openTcpProxy, type TcpProxy } from './support/tcp-proxy.ts';
import { until } from './support/until.ts';

/**
 * Words that are on their way while the rules change: for a moment they still count, after that they are
 * refused with the reason, and stay with their writer as a draft. Our own client, the real server, a slow line between.
 */
let server: ServerProcess;
let line: TcpProxy;
let meeting: CreatedMeeting;
let kaisa: Joined;
let lead: Board;
let writer: Board;

/** Longer than the server's grace, and than a slow machine needs. */
const LATE_MS = 1500;

beforeAll(async () => {
  server = await startServer();
}, 30_000);

afterAll(() => server.dispose());

beforeEach(async () => {
  line = await openTcpProxy(server.url);
  meeting = await createMeeting(server.url, { title: 'Kilpa' });
  kaisa = await joinMeeting(server.url, meeting.keys.facilitator, 'Kaisa');
  const anna = await joinMeeting(server.url, meeting.keys.participant, 'Anna');
  const { id: boardId } = await createBoard(server.url, meeting.id, kaisa.token, {
    title: 'Ideat',
  });
  await sendCommand(server.url, meeting.id, kaisa.token, {
    type: 'meeting.setState',
    state: 'live',
  });
  const common = { boardId, device: createMemoryDevice() };
  lead = await openBoardClient({ ...common, server, person: kaisa, role: 'facilitator' });
  await until(isSaved(lead), { what: 'the lead to be in sync' });
  lead.act({ name: 'section.add', args: { id: 's', title: 's', prompt: '', rank: 'a0' } });
  writer = await openBoardClient({
    ...common,
    device: createMemoryDevice(),
    server: line,
    person: anna,
  });
  await until(() => writer.store.section('s'), { what: 'the section at the writer' });
  writer.act(addNote('own', 'before', 's'));
  await until(isSaved(writer), { what: 'the writer’s note to be saved' });
  await until(() => lead.store.note('own'), { what: 'the note at the lead' });
}, 30_000);

afterEach(async () => {
  for (const board of [lead, writer]) board.close();
  await line.close();
});

/** The writer types while the line is held up: it is done, sent, and not there yet. */
const typeOnTheWay = (): void => {
  line.hold('up');
  const args = { id: 'own', base: 'before', text: 'before and after' };
  expect(writer.act({ name: 'note.editText', args }).ok).toBe(true);
};

const lockSection = async (): Promise<void> => {
  lead.act({ name: 'section.edit', args: { id: 's', locked: true } });
  await until(isSaved(lead), { what: 'the lock to be saved' });
};

const rest = (): Promise<unknown> =>
  sendCommand(server.url, meeting.id, kaisa.token, { type: 'meeting.setState', state: 'resting' });

const textAtLead = (): string | undefined => lead.store.note('own')?.text;

const letPass = async (ms: number): Promise<void> => {
  const then = performance.now() + ms;
  await until(() => performance.now() > then, { what: 'time to pass' });
};

describe.each<[string, () => Promise<unknown>, string]>([
  ['a section is locked', lockSection, 'sectionLocked'],
  ['the meeting comes to rest', rest, 'readOnly'],
])('while %s', (_what, takeAway, reason) => {
  it('words on their way still arrive', async () => {
    typeOnTheWay();
    await takeAway();
    line.release();
    await until(() => textAtLead() === 'before and after', { what: 'the words at the lead' });
    await until(isSaved(writer), { what: 'the writer’s words to be saved' });
    expect(writer.drafts()).toEqual([]);
  });

  it('words that come too late stay with their writer, with the reason', async () => {
    typeOnTheWay();
    await takeAway();
    await letPass(LATE_MS);
    line.release();
    await until(() => writer.drafts().length > 0, { what: 'the draft' });
    expect(writer.drafts()).toMatchObject([{ reason, text: 'before and after' }]);
    await until(() => writer.store.note('own')?.text === 'before', { what: 'the text as it is' });
    expect(textAtLead()).toBe('before');
  });
});
