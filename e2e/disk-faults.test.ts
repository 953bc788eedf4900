import { statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addForeignNote } from './support/contract.ts';
import { type DemoBoard, findDemoBoard } from './support/demo-board.ts';
import type { Joined } from './support/http.ts';
import { openOwnClient, type OwnClient } from './support/own-client.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { attachStrace, type Tracer } from './support/strace.ts';
import { until } from './support/until.ts';

let server: ServerProcess;
let board: DemoBoard;
let anna: Joined;
let bertta: Joined;
let writer: OwnClient;
let reader: OwnClient;

beforeEach(async () => {
  server = await startServer({ demo: true });
  board = await findDemoBoard(server);
  anna = await board.join('participant', 'Anna');
  bertta = await board.join('participant', 'Bertta');
  writer = await openOwnClient(server.url, board.document, anna.token);
  reader = await openOwnClient(server.url, board.document, bertta.token);
}, 30_000);

afterEach(async () => {
  writer.destroy();
  reader.destroy();
  await server.dispose();
});

/** Breaks what is done with the log, where every edit goes first, or with another file. */
const breakDisk = (faults: readonly string[], file = 'talkoot.sqlite-wal'): Promise<Tracer> =>
  attachStrace(server.pid(), [
    `--trace-path=${server.dataDir}/${file}`,
    '--trace=pwrite64,fsync,fdatasync',
    ...faults.map((fault) => `--inject=${fault}`),
  ]);

const addNote = (id: string): void =>
  addForeignNote(writer.doc, { id, text: id, section: '', author: anna.participantId });

const has = (client: OwnClient, id: string): boolean => client.doc.getMap('notes').has(id);

const seen = (id: string): Promise<boolean> =>
  until(() => has(reader, id), { what: `the other to see ${id}`, timeoutMs: 20_000 });

const readyStatus = async (): Promise<number> => (await fetch(`${server.url}/readyz`)).status;

const untilReady = (status: number) =>
  until(async () => (await readyStatus()) === status, { what: `/readyz to answer ${status}` });

/** Everybody who has the board open is told that the disk takes nothing, or takes writes again. */
const told = async (isWritable: boolean): Promise<void> => {
  for (const client of [writer, reader]) {
    await until(() => client.isWritable() === isWritable, {
      what: `to hear that the disk is ${isWritable ? 'well' : 'unwell'}`,
      timeoutMs: 20_000,
    });
  }
};

const restartAfterKill = async (): Promise<void> => {
  await server.kill();
  await server.start();
};

describe.each([
  ['is full', 'pwrite64:error=ENOSPC'],
  ['is read-only', 'pwrite64:error=EROFS'],
  ['fails to write', 'pwrite64:error=EIO'],
  ['fails to sync', 'fsync,fdatasync:error=EIO'],
])('a disk that %s', (_, fault) => {
  it('stops the writing in everybody’s sight, loses nothing, and is gone on with by itself', async () => {
    addNote('before');
    await seen('before');
    const saved = writer.saved();
    const tracer = await breakDisk([fault]);
    addNote('during');
    await told(false);
    await untilReady(503);

    // Nobody hears of what is not on disk, and it is not called saved; newcomers read the rest.
    const newcomer = await openOwnClient(server.url, board.document, bertta.token);
    expect(has(newcomer, 'before')).toBe(true);
    for (const client of [newcomer, reader]) expect(has(client, 'during')).toBe(false);
    expect(newcomer.isWritable()).toBe(false);
    expect(writer.saved()).toBe(saved);

    expect(await tracer.detach()).toContain('INJECTED');
    await told(true);
    await untilReady(200);
    await seen('during');
    await until(() => has(newcomer, 'during'), { what: 'the newcomer to see it too' });
    await until(() => writer.saved() > saved, { what: 'it to be saved' });
    newcomer.destroy();

    await restartAfterKill();
    const later = await openOwnClient(server.url, board.document, bertta.token);
    for (const id of ['before', 'during']) expect(has(later, id)).toBe(true);
    later.destroy();
  }, 90_000);
});

describe('a server that is killed while its disk fails to sync', () => {
  it('has all that was saved, and gets the rest from whoever wrote it', async () => {
    addNote('before');
    await seen('before');
    const tracer = await breakDisk(['fsync,fdatasync:error=EIO']);
    addNote('during');
    await told(false);
    await server.kill();
    await tracer.detach();
    await server.start();
    const later = await openOwnClient(server.url, board.document, bertta.token);
    expect(has(later, 'before')).toBe(true);
    later.destroy();
    // The writer still has it.
    await seen('during');
  }, 60_000);
});

describe('a slow disk', () => {
  it('makes everybody wait a little, and is no trouble', async () => {
    const tracer = await breakDisk(['fsync,fdatasync:delay_enter=200000']);
    for (let note = 0; note < 10; note += 1) addNote(`slow${note}`);
    await seen('slow9');
    await until(() => writer.saved() > 10, { what: 'all to be saved' });
    expect(await readyStatus()).toBe(200);
    expect([writer.isWritable(), reader.isWritable()]).toEqual([true, true]);
    expect(await tracer.detach()).toContain('DELAYED');
  }, 60_000);
});

describe('a disk that takes the log and not what is moved from it to its place', () => {
  it('keeps everything in the log: edits are saved all the while, and are there after kill -9', async () => {
    const faults = ['pwrite64:error=ENOSPC', 'fsync,fdatasync:error=EIO'];
    const tracer = await breakDisk(faults, 'talkoot.sqlite');
    addNote('before');
    await seen('before');
    // Nobody writes, so that the log is to be emptied.
    await until(() => tracer.seen().includes('INJECTED'), { what: 'the log to be moved' });
    addNote('after');
    await seen('after');
    expect(writer.isWritable()).toBe(true);
    await server.kill();
    await tracer.detach();
    await server.start();
    const later = await openOwnClient(server.url, board.document, bertta.token);
    for (const id of ['before', 'after']) expect(has(later, id)).toBe(true);
    later.destroy();
  }, 60_000);
});

describe('a log whose end is torn off', () => {
  it('costs nothing of what came before, and the server starts', async () => {
    const log = join(server.dataDir, 'talkoot.sqlite-wal');
    for (let note = 0; note < 5; note += 1) addNote(`whole${note}`);
    await seen('whole4');
    const whole = statSync(log).size;
    addNote('torn');
    await seen('torn');
    await server.kill();
    truncateSync(log, whole + Math.floor((statSync(log).size - whole) / 2));
    await server.start();
    const later = await openOwnClient(server.url, board.document, bertta.token);
    for (let note = 0; note < 5; note += 1) expect(has(later, `whole${note}`)).toBe(true);
    later.destroy();
    await seen('torn');
  }, 60_000);
});
