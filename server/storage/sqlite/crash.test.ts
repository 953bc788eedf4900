import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { journalOperations } from './operations/journal.ts';
import { createSql } from './sql.ts';
import { createSqliteJournal } from './sqlite-journal.ts';
import { startStorageThread } from './storage-thread.ts';

/** How a folder looks after a crash: the files of a running server, as they are on the disk, and what can become of them. */
const COMMITTED = 20;

let folder = '';
/** The log before the last commit and after it; the last commit is one of several pages. */
let before: Buffer;
let after: Buffer;

const fileIn = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'talkoot-crash-'));
  const file = fileIn('live.sqlite');
  const thread = await startStorageThread({
    file,
    lockFile: fileIn('lock'),
    onDeath: (error) => {
      throw error;
    },
  });
  const journal = createSqliteJournal(thread.call);
  await journal.create('board:a');
  const append = (byte: number) =>
    journal.append({
      document: 'board:a',
      update: new Uint8Array(3000).fill(byte),
      owners: [{ kind: 'notes', record: `n${byte}`, person: 'anna' }],
      claims: [],
      changes: [],
    });
  for (let byte = 1; byte <= COMMITTED; byte += 1) await append(byte);
  copyFileSync(file, fileIn('base.sqlite'));
  before = readFileSync(`${file}-wal`);
  await append(COMMITTED + 1);
  after = readFileSync(`${file}-wal`);
  await thread.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens the folder as a start after the crash would, with this log; how many updates are there, all of them whole. */
const openWith = (log: Uint8Array): number => {
  const file = fileIn('crashed.sqlite');
  copyFileSync(fileIn('base.sqlite'), file);
  rmSync(`${file}-shm`, { force: true });
  writeFileSync(`${file}-wal`, log);
  const database = openDatabase(file);
  try {
    expect(statSync(`${file}-wal`).size).toBe(0);
    const stored = journalOperations.loadDocument(createSql(database), 'board:a');
    const updates = stored?.updates.map(({ payload }) => payload) ?? [];
    updates.forEach((update, index) => {
      expect(update).toEqual(new Uint8Array(3000).fill(index + 1));
    });
    expect(stored?.owners).toHaveLength(updates.length);
    return updates.length;
  } finally {
    database.close();
  }
};

describe('after a crash', () => {
  it('everything that was committed is there, and moved out of the log, which is emptied', () => {
    expect(openWith(after)).toBe(COMMITTED + 1);
    expect(openWith(before)).toBe(COMMITTED);
  });

  it('a last commit that is cut off, wherever, is gone as a whole, and everything before it is there', () => {
    expect(after.length).toBeGreaterThan(before.length + 3000);
    for (let end = before.length + 1; end < after.length; end += 97) {
      expect(openWith(after.subarray(0, end))).toBe(COMMITTED);
    }
  });

  it('a last commit with a damaged byte is gone as a whole, and everything before it is there', () => {
    for (let place = before.length; place < after.length; place += 113) {
      const damaged = Buffer.from(after);
      damaged[place] = (damaged[place] ?? 0) ^ 0xff;
      expect(openWith(damaged)).toBe(COMMITTED);
    }
  });

  it('a last commit of which only zeros arrived is gone, and everything before it is there', () => {
    const zeros = Buffer.alloc(after.length);
    zeros.set(before);
    expect(openWith(zeros)).toBe(COMMITTED);
  });
});
