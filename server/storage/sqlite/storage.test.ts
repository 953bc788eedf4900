import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeJournal } from '../../journal/conformance.ts';
import { StorageError } from '../../journal/journal.ts';
import { APPLICATION_ID } from './database.ts';
import { directoryTables } from './schema/directory-tables.ts';
import { journalTables } from './schema/journal-tables.ts';
import { createSqliteJournal } from './sqlite-journal.ts';
import { startStorageThread, type StorageThread } from './storage-thread.ts';

let folder = '';
let threads: StorageThread[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'talkoot-storage-'));
});

afterEach(async () => {
  await Promise.all(threads.map((thread) => thread.close()));
  threads = [];
  rmSync(folder, { recursive: true, force: true });
});

const file = (): string => path.join(folder, 'talkoot.sqlite');

const start = async (): Promise<StorageThread> => {
  const thread = await startStorageThread({
    file: file(),
    lockFile: path.join(folder, 'talkoot.lock'),
    onDeath: (error) => {
      throw error;
    },
  });
  threads.push(thread);
  return thread;
};

const openJournal = async () => createSqliteJournal((await start()).call);

const entry = (document: string, update: Uint8Array) => ({
  document,
  update,
  owners: [],
  claims: [],
  changes: [],
});

describeJournal('SQLite', openJournal);

describe('the SQLite file', () => {
  test('what was deleted is in no file any more', async () => {
    const journal = await openJournal();
    const canary = Buffer.from('a canary that sings');
    const isAnywhere = () =>
      readdirSync(folder).some((name) => readFileSync(path.join(folder, name)).includes(canary));
    await journal.create('board:a');
    await journal.append(entry('board:a', canary));
    expect(isAnywhere()).toBe(true);
    await journal.remove(['board:a']);
    expect(isAnywhere()).toBe(false);
  });

  test('space that is not needed any more goes back to the disk when nothing happens', async () => {
    const journal = await openJournal();
    const size = () =>
      readdirSync(folder)
        .filter((name) => !name.endsWith('-shm'))
        .reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
    const generation = await journal.create('board:a');
    const append = () => journal.append(entry('board:a', randomBytes(200_000)));
    await Promise.all(Array.from({ length: 20 }, append));
    const upTo = await append();
    expect(size()).toBeGreaterThan(4_000_000);
    const state = { payload: Uint8Array.of(1), isCompressed: false };
    await journal.compact({ document: 'board:a', generation, upTo, state });
    await expect.poll(size, { timeout: 20_000 }).toBeLessThan(120_000);
    expect((await journal.load('board:a'))?.updates).toEqual([Uint8Array.of(1)]);
  });

  test('a resolved append is committed: another connection reads it at once', async () => {
    const journal = await openJournal();
    await journal.create('board:a');
    const reader = new DatabaseSync(file(), { readOnly: true });
    const count = reader.prepare('SELECT count(*) AS n FROM entries');
    for (let expected = 1; expected <= 20; expected += 1) {
      await journal.append(entry('board:a', Uint8Array.of(expected)));
      expect(count.get()?.['n']).toBe(expected);
    }
    reader.close();
  });

  test('calls of one turn become visible together: one commit', async () => {
    const journal = await openJournal();
    await journal.create('board:a');
    const reader = new DatabaseSync(file(), { readOnly: true });
    const count = reader.prepare('SELECT count(*) AS n FROM entries');
    const all = Array.from({ length: 50 }, () =>
      journal.append(entry('board:a', Uint8Array.of(1))),
    );
    const seen = all.map(async (append) => {
      await append;
      return count.get()?.['n'];
    });
    expect(new Set(await Promise.all(seen))).toEqual(new Set([50]));
    reader.close();
  });

  test('everything is there after closing and opening again', async () => {
    const first = await start();
    const journal = createSqliteJournal(first.call);
    const generation = await journal.create('board:a');
    await journal.append(entry('board:a', Uint8Array.of(1, 2, 3)));
    await first.close();
    const stored = await (await openJournal()).load('board:a');
    expect(stored?.generation).toBe(generation);
    expect(stored?.updates).toEqual([Uint8Array.of(1, 2, 3)]);
  });

  test('what was asked for before closing is committed, what comes after is refused', async () => {
    const first = await start();
    const journal = createSqliteJournal(first.call);
    const created = journal.create('board:a');
    const closed = first.close();
    await expect(journal.create('board:b')).rejects.toThrow(StorageError);
    await created;
    await closed;
    expect(await (await openJournal()).load('board:a')).not.toBeNull();
  });

  test('a second server on the same folder is told to wait its turn', async () => {
    await start();
    await expect(start()).rejects.toThrow(/Another Talkoot server is running/);
  }, 15_000);

  test.each([
    [
      'a text file',
      () => writeFileSync(file(), 'not a database, but long enough to look at twice'.repeat(40)),
    ],
    [
      'another program’s database',
      () => {
        const other = new DatabaseSync(file());
        other.exec('CREATE TABLE theirs (a)');
        other.close();
      },
    ],
    [
      'the schema of a newer release',
      () => {
        const newer = new DatabaseSync(file());
        newer.exec('PRAGMA user_version = 9999');
        newer.close();
      },
    ],
    ['a log without its database', () => writeFileSync(`${file()}-wal`, 'x'.repeat(64))],
  ])('%s is refused with a sentence', async (_, prepare) => {
    prepare();
    await expect(start()).rejects.toThrow(StorageError);
    await expect(start()).rejects.toThrow(/database .*talkoot\.sqlite/);
  });

  test('a file of the first schema is brought up to date, with what it holds', async () => {
    const old = new DatabaseSync(file());
    old.exec(
      `PRAGMA journal_mode = WAL; ${journalTables} ${directoryTables} PRAGMA user_version = 1`,
    );
    old.exec("INSERT INTO documents (name, generation) VALUES ('board:a', 'g')");
    old.exec("INSERT INTO entries (document, payload) VALUES (1, x'0102')");
    old.exec("INSERT INTO claims VALUES (1, 5, 'anna')");
    old.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    old.close();
    const journal = await openJournal();
    expect(await journal.load('board:a')).toMatchObject({
      generation: 'g',
      updates: [Uint8Array.of(1, 2)],
      claims: [{ client: 5, person: 'anna' }],
      retired: [],
    });
    await journal.append(entry('board:a', Uint8Array.of(3)));
    expect((await journal.load('board:a'))?.updateCount).toBe(2);
  });

  test('opening a file that is up to date writes nothing, so that a server starts on a full disk', async () => {
    const first = await start();
    await createSqliteJournal(first.call).create('board:a');
    await first.close();
    const longAgo = new Date(2020, 1, 1);
    utimesSync(file(), longAgo, longAgo);
    const second = await start();
    expect(await createSqliteJournal(second.call).load('board:a')).not.toBeNull();
    await second.close();
    expect(statSync(file()).mtime).toEqual(longAgo);
  });

  test('a torn file is refused with a sentence', async () => {
    const first = await start();
    const journal = createSqliteJournal(first.call);
    await journal.create('board:a');
    await journal.append(entry('board:a', new Uint8Array(100_000)));
    await first.close();
    truncateSync(file(), 20_000);
    await expect(start()).rejects.toThrow(/damaged/);
  });
});
