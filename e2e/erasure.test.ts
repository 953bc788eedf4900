import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Board } from '../client/board/board.ts';
import { addNote } from '../client/board/testing/synced-board.ts';
import { createMemoryDevice } from '../client/sync/testing/memory-copy.ts';
import { isSaved, openBoardClient } from './support/board-client.ts';
import { addForeignNote, noteIds, noteOf, noteText } from './support/contract.ts';
import {
  createBoard,
  createMeeting,
  type CreatedMeeting,
  type Joined,
  joinMeeting,
  request,
  sendCommand,
} from './support/http.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { type CommandResult, runProgram } from './support/run-program.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { hasTrace } from './support/traces.ts';
import { until } from './support/until.ts';

/** Erasing a person on the real server, met by copies and backups that still know them. */
let server: ServerProcess;
let meeting: CreatedMeeting;
let frida: Joined;
let anna: Joined;
let bo: Joined;
let boardId: string;
let folder: string;
const clients: RawClient[] = [];
const boards: Board[] = [];

const NAME = 'Anna Poistuva';
const SECRET = 'Kukaan ei saa enää lukea tätä';
const KEPT = 'Tämä jää ilman nimeä';

const open = async (joined: Joined): Promise<RawClient> => {
  const client = openRawClient(server.url, `board:${boardId}`, joined.token);
  clients.push(client);
  await client.synced();
  return client;
};

const archive = (): string => join(folder, 'talkoot.tar.gz');

const backUp = (): Promise<CommandResult> =>
  runProgram('server/backup/backup.ts', [archive()], { DATA_DIR: server.dataDir });

const restore = (...args: readonly string[]): Promise<CommandResult> =>
  runProgram('server/backup/restore.ts', [archive(), ...args], { DATA_DIR: server.dataDir });

const erase = async (body: object, { token }: Joined = anna): Promise<void> => {
  const { status } = await request(`${server.url}/api/me/erasure`, { body, token });
  expect(status).toBe(204);
};

const exported = async ({ token }: Joined): Promise<string> => {
  const path = `/api/meetings/${meeting.id}/export?format=text&names=yes`;
  return (await request(`${server.url}${path}`, { token })).text();
};

/** Reads with nothing of its own. */
const contentNow = async (): Promise<Record<string, string>> => {
  const { doc } = await open(bo);
  return Object.fromEntries(
    noteIds(doc)
      .toSorted()
      .map((id) => [id, noteText(doc, id)]),
  );
};

const CONTENT = { kept: KEPT, others: 'Bon lappu' };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'talkoot-erasure-'));
  server = await startServer();
  meeting = await createMeeting(server.url, { title: 'Erased' });
  frida = await joinMeeting(server.url, meeting.keys.facilitator, 'Frida');
  anna = await joinMeeting(server.url, meeting.keys.participant, NAME);
  bo = await joinMeeting(server.url, meeting.keys.participant, 'Bo');
  ({ id: boardId } = await createBoard(server.url, meeting.id, frida.token, { title: 'Board' }));
  await sendCommand(server.url, meeting.id, frida.token, {
    type: 'meeting.setState',
    state: 'live',
  });
  const writer = await open(anna);
  const author = anna.participantId;
  const section = '';
  addForeignNote(writer.doc, { id: 'secret', text: SECRET, section, author });
  addForeignNote(writer.doc, { id: 'kept', text: KEPT, section, author });
  const other = await open(bo);
  addForeignNote(other.doc, {
    id: 'others',
    text: 'Bon lappu',
    section,
    author: bo.participantId,
  });
  await until(
    () => writer.doc.getMap('notes').has('others') && other.doc.getMap('notes').has('kept'),
    {
      what: 'the notes on both sides',
    },
  );
  writer.doc.getMap('reactions').set(`others:${author}:good`, { at: 1 });
  other.doc.getMap('reactions').set(`secret:${bo.participantId}:good`, { at: 1 });
  await until(() => [writer, other].every(({ doc }) => doc.getMap('reactions').size === 2), {
    what: 'the reactions on both sides',
  });
  // A state of the past in which she is named.
  await sendCommand(server.url, meeting.id, frida.token, {
    type: 'meeting.setState',
    state: 'open',
  });
  const checkpoints = () => {
    const database = new DatabaseSync(join(server.dataDir, 'talkoot.sqlite'), { readOnly: true });
    const [row] = database.prepare('SELECT count(*) AS n FROM checkpoints').all();
    database.close();
    return Number(row?.['n']);
  };
  await until(() => checkpoints() > 0, { what: 'a checkpoint' });
}, 60_000);

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  for (const board of boards.splice(0)) board.close();
  await server.dispose();
  rmSync(folder, { recursive: true, force: true });
});

describe('somebody who asks to be erased', () => {
  it('finds their notes, has chosen ones deleted and the rest kept without a name; nothing else changes', async () => {
    const mine = await request(`${server.url}/api/me/notes`, { token: anna.token });
    const { notes } = await mine.json();
    expect(notes.map(({ note }: { note: string }) => note).toSorted()).toEqual(['kept', 'secret']);
    const link = await sendCommand(server.url, meeting.id, frida.token, { type: 'feed.open' });
    const feed = new URL(Object(link).link).pathname;

    expect(hasTrace(server.dataDir, SECRET)).toBe(true);
    expect(hasTrace(server.dataDir, NAME)).toBe(true);

    await erase({ notes: 'detach', chosen: ['secret'], forget: true });
    expect(await contentNow()).toEqual(CONTENT);
    const { doc } = await open(frida);
    expect(noteOf(doc, 'kept').has('author')).toBe(false);
    expect(noteOf(doc, 'others').get('author')).toBe(bo.participantId);
    expect([...doc.getMap('reactions').keys()]).toEqual([]);
    expect(JSON.stringify(doc.getMap('notes').toJSON())).not.toContain(anna.participantId);

    const out = `${await exported(frida)}${await (await request(`${server.url}${feed}`)).text()}`;
    expect(out).toContain(KEPT);
    for (const trace of [SECRET, NAME, anna.participantId]) expect(out).not.toContain(trace);
    const people = await request(`${server.url}/api/meetings/${meeting.id}/people`, {
      token: frida.token,
    });
    expect(await people.text()).not.toContain(NAME);
    const { status } = await request(`${server.url}/api/meetings/${meeting.id}`, {
      token: anna.token,
    });
    expect(status).toBe(404);
    // What is deleted is overwritten, in the write-ahead log as well.
    await until(() => !hasTrace(server.dataDir, SECRET, NAME), {
      what: 'no byte of it on the disk',
    });
  });

  it('keeps it from the facilitator who does it which notes with a hidden author are theirs, and on which boards', async () => {
    const { id: quiet } = await createBoard(server.url, meeting.id, frida.token, { title: 'Q' });
    for (const [board, who] of [
      [boardId, anna],
      [boardId, bo],
      [quiet, bo],
    ] as const) {
      const leader = openRawClient(server.url, `board:${board}`, frida.token);
      clients.push(leader);
      await leader.synced();
      leader.doc.getMap('board').set('participantsUnsigned', true);
      const text = `Piilossa ${who.participantId === anna.participantId ? 'A' : 'B'}`;
      const note = { type: 'note.addNameless', board, section: '', text, level: 'hidden' };
      await until(
        async () => {
          const url = `${server.url}/api/meetings/${meeting.id}/commands`;
          return (await request(url, { token: who.token, body: note })).status === 200;
        },
        { what: 'the hidden note' },
      );
    }
    const textsOf = async (board: string): Promise<readonly string[]> => {
      const reader = openRawClient(server.url, `board:${board}`, frida.token);
      clients.push(reader);
      await reader.synced();
      return noteIds(reader.doc)
        .map((id) => noteText(reader.doc, id))
        .toSorted();
    };
    const watcher = openRawClient(server.url, `board:${quiet}`, frida.token);
    clients.push(watcher);
    await watcher.synced();
    await sendCommand(server.url, meeting.id, frida.token, {
      type: 'person.eraseNotes',
      participantId: anna.participantId,
      notes: 'delete',
    });
    expect(await textsOf(boardId)).toEqual(['Bon lappu', 'Piilossa A', 'Piilossa B']);
    // A board on which only others hid their names begins anew as well: nothing tells that hers were not there.
    await until(() => watcher.closeCodes.length > 0, { what: 'the quiet board to begin anew' });
    const { status, hidden } = await request(
      `${server.url}/api/meetings/${meeting.id}/boards/${boardId}/hidden-notes`,
      { token: anna.token },
    ).then(async (answer) => ({ status: answer.status, hidden: await answer.text() }));
    expect([status, hidden]).toEqual([200, '{"notes":[]}']);
    // The same when the person goes as well, which is a matter of all documents.
    const later = openRawClient(server.url, `board:${quiet}`, frida.token);
    clients.push(later);
    await later.synced();
    const dora = await joinMeeting(server.url, meeting.keys.participant, 'Dora');
    const { participantId } = dora;
    const command = { type: 'person.eraseNotes', participantId, notes: 'detach', forget: true };
    await sendCommand(server.url, meeting.id, frida.token, command);
    await until(() => later.closeCodes.length > 0, { what: 'the quiet board to begin anew' });
  });

  it('leaves nothing in states of the past or in the change log', async () => {
    await erase({ notes: 'delete', forget: true });
    expect(await contentNow()).toEqual({ others: CONTENT.others });
    for (const client of clients.splice(0)) client.destroy();
    await server.terminate();
    const database = new DatabaseSync(join(server.dataDir, 'talkoot.sqlite'));
    const rows = [
      'changes',
      'owners',
      'claims',
      'people',
      'members',
      'sessions',
      'devices',
    ].flatMap((table) => database.prepare(`SELECT * FROM ${table}`).all());
    database.close();
    expect(JSON.stringify(rows)).not.toContain(anna.participantId);
    expect(hasTrace(server.dataDir, SECRET, NAME, KEPT)).toBe(false);
  });

  it('is not brought back by a colleague’s stale copy, of our client or of any other', async () => {
    const device = createMemoryDevice();
    const board = await openBoardClient({ server, boardId, person: bo, device });
    boards.push(board);
    await until(isSaved(board), { what: 'the board' });
    const stale = await open(bo);
    expect(noteIds(stale.doc)).toContain('secret');
    stale.provider.disconnect();
    await server.kill();
    await until(() => board.connection().network === 'offline', { what: 'the loss' });
    board.act(addNote('alone', 'Yksin kirjoitettu', ''));
    addForeignNote(stale.doc, {
      id: 'stale',
      text: 'vanhalta laitteelta',
      section: '',
      author: bo.participantId,
    });
    // Erased before either of them comes back.
    await server.start();
    await erase({ notes: 'detach', chosen: ['secret'], forget: true });
    stale.provider.connect();
    await until(() => stale.closeCodes.includes(4410), { what: 'the stale copy to be sent away' });
    await until(() => isSaved(board)() && !board.store.note('secret'), { what: 'a clean copy' });
    expect(board.store.note('kept')?.author).toBeUndefined();
    expect(await contentNow()).toEqual({ ...CONTENT, alone: 'Yksin kirjoitettu' });
  });

  it('stays erased when an older backup of the meeting is restored beside the others', async () => {
    const other = await createMeeting(server.url, { title: 'Other' });
    await joinMeeting(server.url, other.keys.participant, 'Cecilia');
    expect(await backUp()).toMatchObject({ code: 0, errors: '' });
    await erase({ notes: 'detach', chosen: ['secret'], forget: true });
    for (const client of clients.splice(0)) client.destroy();
    await server.terminate();
    expect(await restore('--meeting', meeting.id)).toMatchObject({ code: 0, errors: '' });
    // What it kept of the present is not in the database.
    expect(hasTrace(server.dataDir, SECRET, NAME)).toBe(false);
    await server.start();
    expect(await contentNow()).toEqual(CONTENT);
    expect(await exported(frida)).not.toContain(NAME);
  });

  it('stays erased when everything is restored and the folder of before is still there', async () => {
    expect(await backUp()).toMatchObject({ code: 0, errors: '' });
    await erase({ notes: 'delete', forget: true });
    for (const client of clients.splice(0)) client.destroy();
    await server.terminate();
    const into = join(folder, 'restored');
    const done = await restore('--into', into, '--erased', server.dataDir);
    expect(done).toMatchObject({ code: 0, errors: '' });
    expect(hasTrace(into, SECRET, NAME, KEPT)).toBe(false);
    expect(hasTrace(into, 'Bon lappu')).toBe(true);
  });

  it('is erased in the end when the server dies in the middle', async () => {
    const erasing = request(`${server.url}/api/me/erasure`, {
      body: { notes: 'delete', forget: true },
      token: anna.token,
    }).catch(() => null);
    const isBegun = () => {
      const database = new DatabaseSync(join(server.dataDir, 'talkoot.sqlite'), { readOnly: true });
      const [row] = database.prepare('SELECT count(*) AS n FROM erasures').all();
      database.close();
      return Number(row?.['n']) > 0;
    };
    await until(isBegun, { what: 'the erasure to begin' });
    await server.kill();
    await erasing;
    await server.start();
    expect(await contentNow()).toEqual({ others: CONTENT.others });
  });
});

describe('facilitators', () => {
  it('erase on request what somebody wrote in their meeting, who stays', async () => {
    await sendCommand(server.url, meeting.id, frida.token, {
      type: 'person.eraseNotes',
      participantId: anna.participantId,
      notes: 'delete',
    });
    expect(await contentNow()).toEqual({ others: CONTENT.others });
    const { status } = await request(`${server.url}/api/meetings/${meeting.id}`, {
      token: anna.token,
    });
    expect(status).toBe(200);
    const refused = await request(`${server.url}/api/meetings/${meeting.id}/commands`, {
      body: { type: 'person.eraseNotes', participantId: anna.participantId, notes: 'delete' },
      token: bo.token,
    });
    expect(refused.status).toBe(403);
  });
});
