import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
} from './support/http.ts';
import { openRawClient, type RawClient } from './support/raw-client.ts';
import { type CommandResult, runProgram } from './support/run-program.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { until } from './support/until.ts';

/** Backups of the real server, restored by the real commands, met by clients that know more than the backup. */
let server: ServerProcess;
let meeting: CreatedMeeting;
let anna: Joined;
let boardId: string;
let folder: string;
const clients: RawClient[] = [];
const boards: Board[] = [];

const documentName = (): string => `board:${boardId}`;

const open = async (joined = anna, name = documentName()): Promise<RawClient> => {
  const client = openRawClient(server.url, name, joined.token);
  clients.push(client);
  await client.synced();
  return client;
};

const write = ({ doc }: RawClient, id: string): void =>
  addForeignNote(doc, { id, text: `text of ${id}`, section: '', author: anna.participantId });

/** Writes a note and waits until somebody else has it: then it is on disk. */
const writeThrough = async (writer: RawClient, reader: RawClient, id: string): Promise<void> => {
  write(writer, id);
  await until(() => reader.doc.getMap('notes').has(id), { what: `${id} at the reader` });
};

const backUp = (file: string): Promise<CommandResult> =>
  runProgram('server/backup/backup.ts', [file], { DATA_DIR: server.dataDir });

const restore = (...args: readonly string[]): Promise<CommandResult> =>
  runProgram('server/backup/restore.ts', args, { DATA_DIR: server.dataDir });

const archive = (): string => join(folder, 'talkoot.tar.gz');

/** What an operator does when a disk has died: the old folder is gone, the backup takes its place. */
const restoreAll = async (): Promise<void> => {
  await server.terminate();
  renameSync(server.dataDir, mkdtempSync(join(folder, 'old-')));
  expect(await restore(archive())).toMatchObject({ code: 0, errors: '' });
  await server.start();
};

/** Waits until the server has told the client this often that its copy is of an earlier generation. */
const sentAway = (client: RawClient, times = 1): Promise<unknown> =>
  until(() => client.closeCodes.filter((code) => code === 4410).length >= times, {
    what: 'the stale copy to be sent away',
  });

/** Reads with nothing of its own. */
const contentNow = async (
  name = documentName(),
  joined = anna,
): Promise<Record<string, string>> => {
  const { doc } = await open(joined, name);
  return Object.fromEntries(
    noteIds(doc)
      .toSorted()
      .map((id) => [id, noteText(doc, id)]),
  );
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'talkoot-backup-'));
  server = await startServer();
  meeting = await createMeeting(server.url, { title: 'Backed up' });
  const facilitator = await joinMeeting(server.url, meeting.keys.facilitator, 'Frida');
  anna = await joinMeeting(server.url, meeting.keys.participant, 'Anna');
  ({ id: boardId } = await createBoard(server.url, meeting.id, facilitator.token, {
    title: 'Board',
  }));
}, 30_000);

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  for (const board of boards.splice(0)) board.close();
  await server.dispose();
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup that is made while people write', () => {
  it('holds every note that was acknowledged before it began, and can be restored', async () => {
    const writer = await open();
    const reader = await open();
    for (let index = 0; index < 50; index += 1) write(writer, `before${index}`);
    await until(() => noteIds(reader.doc).length === 50, { what: 'the notes at the reader' });

    let index = 0;
    const writing = setInterval(() => write(writer, `during${(index += 1)}`), 1);
    const made = await backUp(archive());
    clearInterval(writing);
    expect(made).toMatchObject({ code: 0, errors: '' });
    expect(made.output).toContain(`Backed up 1 meeting of ${server.dataDir} to ${archive()}`);
    expect(statSync(archive()).mode & 0o777).toBe(0o600);

    for (const client of clients.splice(0)) client.destroy();
    await restoreAll();
    const ids = Object.keys(await contentNow());
    expect(ids.filter((id) => id.startsWith('before'))).toHaveLength(50);
    // And of what came later nothing is there without what came before it.
    const during = ids.filter((id) => id.startsWith('during'));
    expect(new Set(during)).toEqual(new Set(during.map((_, at) => `during${at + 1}`)));
  });
});

describe('a backup after the server was killed', () => {
  it('holds what is only in the write-ahead log, too', async () => {
    const [writer, reader] = [await open(), await open()];
    await writeThrough(writer, reader, 'last');
    for (const client of clients.splice(0)) client.destroy();
    await server.kill();
    expect(await backUp(archive())).toMatchObject({ code: 0, errors: '' });
    await restoreAll();
    expect(await contentNow()).toEqual({ last: 'text of last' });
  });
});

describe('a backup that is interrupted', () => {
  it('leaves nothing half-written behind', async () => {
    const child = spawn(process.execPath, ['server/backup/backup.ts', archive()], {
      env: { ...process.env, DATA_DIR: server.dataDir },
      stdio: 'ignore',
    });
    const closed = once(child, 'close');
    await until(() => readdirSync(folder).length > 0, { what: 'the command to begin' });
    child.kill('SIGINT');
    await closed;
    // Unless it was done already.
    const left = readdirSync(folder).filter((name) => name !== 'talkoot.tar.gz');
    expect(left).toEqual([]);
    expect([0, 1]).toContain(child.exitCode);
  });
});

describe('after a restore', () => {
  it('an unmodified y-websocket client with a newer copy is sent away, and changes nothing', async () => {
    const writer = await open();
    const reader = await open();
    await writeThrough(writer, reader, 'kept');
    await backUp(archive());
    await writeThrough(writer, reader, 'later');
    reader.destroy();
    await restoreAll();
    await sentAway(writer);
    write(writer, 'meanwhile');
    writer.provider.connect();
    await sentAway(writer, 2);
    expect(await contentNow()).toEqual({ kept: 'text of kept' });
  });

  it('one that knows a first restoring is sent away from a second', async () => {
    const [writer, reader] = [await open(), await open()];
    await writeThrough(writer, reader, 'kept');
    await backUp(archive());
    for (const client of clients.splice(0)) client.destroy();
    await restoreAll();
    const again = await open();
    write(again, 'between');
    await until(async () => 'between' in (await contentNow()), { what: 'the note in between' });
    await restoreAll();
    await sentAway(again);
    expect(await contentNow()).toEqual({ kept: 'text of kept' });
  });

  it('our own client starts clean: what was saved later is gone, what waited arrives once', async () => {
    const device = createMemoryDevice();
    const board = await openBoardClient({ server, boardId, person: anna, device });
    boards.push(board);
    await until(isSaved(board), { what: 'the board' });
    board.act(addNote('kept', 'kept', ''));
    await until(isSaved(board), { what: 'the first note to be saved' });
    await backUp(archive());
    board.act(addNote('later', 'later', ''));
    await until(isSaved(board), { what: 'the later note to be saved' });
    await server.terminate();
    await until(() => board.connection().network === 'offline', { what: 'the loss' });
    board.act(addNote('alone', 'alone', ''));
    await restoreAll();
    await until(() => isSaved(board)() && !board.store.note('later'), { what: 'a clean copy' });
    expect(board.store.allNoteIds().toSorted()).toEqual(['alone', 'kept']);
    expect(await contentNow()).toEqual({ alone: 'alone', kept: 'kept' });
  });

  it('the authors of notes may still change them, and nobody else may', async () => {
    const [writer, reader] = [await open(), await open()];
    await writeThrough(writer, reader, 'kept');
    await backUp(archive());
    for (const client of clients.splice(0)) client.destroy();
    await restoreAll();
    const bo = await open(await joinMeeting(server.url, meeting.keys.participant, 'Bo'));
    bo.doc.getMap('notes').delete('kept');
    expect(await bo.closed()).toBe(4403);
    const back = await open();
    noteOf(back.doc, 'kept').set('color', 'lake');
    const watcher = await open();
    await until(() => noteOf(watcher.doc, 'kept').get('color') === 'lake', {
      what: 'the colour at somebody else',
    });
    expect(await contentNow()).toEqual({ kept: 'text of kept' });
  });
});

describe('one meeting', () => {
  it('comes back beside the others after it was deleted, with its links and sessions', async () => {
    const [writer, reader] = [await open(), await open()];
    await writeThrough(writer, reader, 'kept');
    const other = await createMeeting(server.url, { title: 'Other' });
    await backUp(archive());
    for (const client of clients.splice(0)) client.destroy();
    const frida = await joinMeeting(server.url, meeting.keys.facilitator, 'Frida');
    const gone = await request(`${server.url}/api/meetings/${meeting.id}`, {
      method: 'DELETE',
      token: frida.token,
    });
    expect(gone.ok).toBe(true);
    const newcomer = await joinMeeting(server.url, other.keys.participant, 'Cecilia');

    const refused = await restore(archive(), '--meeting', meeting.id);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.errors).toContain('Another Talkoot server is running on this data folder');

    await server.terminate();
    const done = await restore(archive(), '--meeting', meeting.id);
    expect(done).toMatchObject({ code: 0, errors: '' });
    expect(done.output).toContain('Restored "Backed up" with 1 board');
    await server.start();
    expect(await contentNow()).toEqual({ kept: 'text of kept' });
    await joinMeeting(server.url, meeting.keys.participant, 'Bo');
    await joinMeeting(server.url, meeting.keys.facilitator, 'Frida');
    const { status } = await request(`${server.url}/api/meetings/${other.id}`, {
      token: newcomer.token,
    });
    expect(status).toBe(200);
  });

  it('that is still there goes back to the backup, and its present state is kept in a file', async () => {
    const [writer, reader] = [await open(), await open()];
    await writeThrough(writer, reader, 'kept');
    await backUp(archive());
    await writeThrough(writer, reader, 'later');
    reader.destroy();
    await server.terminate();
    const done = await restore(archive(), '--meeting', meeting.id);
    expect(done).toMatchObject({ code: 0, errors: '' });
    const keptIn = /kept in (\S+);/.exec(done.output)?.[1] ?? '';
    await server.start();
    await sentAway(writer);
    expect(await contentNow()).toEqual({ kept: 'text of kept' });

    await server.terminate();
    expect(await restore(keptIn, '--meeting', meeting.id)).toMatchObject({ code: 0 });
    await server.start();
    expect(await contentNow()).toEqual({ kept: 'text of kept', later: 'text of later' });
  });
});
