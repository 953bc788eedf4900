import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { WriteAheadLog } from './write-ahead-log.ts';

let folder = '';
let database: DatabaseSync;
let log: WriteAheadLog;

const file = (end = ''): string => path.join(folder, `talkoot.sqlite${end}`);
const isOnDisk = (words: string): boolean =>
  [file(), file('-wal')].some((name) => readFileSync(name).includes(words));
const logBytes = (): number => statSync(file('-wal')).size;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'talkoot-log-'));
  database = openDatabase(file());
  log = new WriteAheadLog(database);
  database.exec("INSERT INTO documents (name, generation) VALUES ('salaisuus', 'g')");
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

test('what was deleted is gone from the disk', () => {
  log.emptyIfNeeded();
  expect(isOnDisk('salaisuus')).toBe(true);
  database.exec('DELETE FROM documents');
  log.noteDeletion();
  log.emptyIfNeeded();
  expect(isOnDisk('salaisuus')).toBe(false);
  expect(logBytes()).toBe(0);
});

test('a reader is not waited for, and when it has gone the log is emptied after the next commit', () => {
  const reader = new DatabaseSync(file());
  reader.exec('BEGIN; SELECT count(*) FROM documents');
  database.exec('DELETE FROM documents');
  log.noteDeletion();
  const begin = performance.now();
  log.emptyIfNeeded(0);
  expect(performance.now() - begin).toBeLessThan(1000);
  expect(logBytes()).toBeGreaterThan(0);
  reader.close();
  log.emptyIfNeeded(999);
  expect(logBytes()).toBeGreaterThan(0);
  log.emptyIfNeeded(1000);
  expect(logBytes()).toBe(0);
  expect(isOnDisk('salaisuus')).toBe(false);
});

test('what has gathered is moved once it is much, not with every commit', () => {
  const isInPlace = (words: string) => readFileSync(file()).includes(words);
  const add = (name: string) =>
    database.prepare("INSERT INTO documents (name, generation) VALUES (?, 'g')").run(name);
  log.moveIfLong();
  expect(isInPlace('salaisuus')).toBe(false);
  for (let part = 0; part < 5; part += 1) {
    add(`${part}`.repeat(500_000));
    log.moveIfLong();
  }
  expect(isInPlace('salaisuus')).toBe(true);
  // Begun anew, not longer and longer.
  for (let part = 5; part < 9; part += 1) {
    add(`${part}`.repeat(500_000));
    log.moveIfLong();
  }
  expect(logBytes()).toBeLessThan(8_000_000);
});
