import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Call, type OperationTable, runBatch } from './batch.ts';
import { createSql, type Sql } from './sql.ts';
import { WriteAheadLog } from './write-ahead-log.ts';

let database: DatabaseSync;

beforeEach(() => {
  database = new DatabaseSync(':memory:');
  database.exec(`
    PRAGMA foreign_keys = ON;
    CREATE TABLE words (word TEXT NOT NULL UNIQUE);
    CREATE TABLE links (word TEXT REFERENCES words (word) DEFERRABLE INITIALLY DEFERRED);
    CREATE TABLE blobs (bytes BLOB);
  `);
});

afterEach(() => database.close());

const operations: OperationTable = {
  addWord: (sql: Sql, word: string) => {
    sql('INSERT INTO words VALUES (?)').run(word);
    return word;
  },
  addTwice: (sql: Sql, word: string) => {
    sql('INSERT INTO words VALUES (?)').run(word);
    sql('INSERT INTO words VALUES (?)').run(word);
  },
  // The constraint is checked at the commit, which therefore fails.
  addLinkToNothing: (sql: Sql) => sql('INSERT INTO links VALUES (?)').run('nothing'),
  countWords: (sql: Sql) => sql('SELECT count(*) AS n FROM words').get()?.['n'],
  addBytes: (sql: Sql, size: number) =>
    sql('INSERT INTO blobs VALUES (?)').run(new Uint8Array(size)),
};

const run = (...asked: readonly (readonly [operation: string, args?: unknown])[]) => {
  const sent = asked.map(([operation, args], id) => ({ id, operation, args }));
  // As on the other side of a thread boundary: the types are lost on the way.
  const received: Call[] = JSON.parse(JSON.stringify(sent));
  const log = new WriteAheadLog(database);
  return runBatch({ database, log, sql: createSql(database), operations }, received);
};

const words = (): unknown[] =>
  database
    .prepare('SELECT word FROM words ORDER BY rowid')
    .all()
    .map((row) => row['word']);

describe('a batch', () => {
  test('answers every call with its value', () => {
    expect(run(['addWord', 'a'], ['addWord', 'b'])).toEqual([
      { id: 0, ok: true, value: 'a' },
      { id: 1, ok: true, value: 'b' },
    ]);
    expect(words()).toEqual(['a', 'b']);
  });

  test('undoes the whole of a failed call and nothing of the others', () => {
    const answers = run(['addWord', 'a'], ['addTwice', 'b'], ['nothing'], ['addWord', 'c']);
    expect(answers.map((answer) => answer.ok)).toEqual([true, false, false, true]);
    expect(answers[1]).toMatchObject({ kind: 'fault' });
    expect(words()).toEqual(['a', 'c']);
  });

  test('fails as a whole when the commit fails, and the next one is tried anew', () => {
    const answers = run(['addWord', 'a'], ['addLinkToNothing'], ['addWord', 'b']);
    expect(answers.map((answer) => answer.ok)).toEqual([false, false, false]);
    expect(answers[0]).toMatchObject({ kind: 'storage' });
    expect(words()).toEqual([]);
    expect(run(['addWord', 'a'])).toMatchObject([{ ok: true }]);
  });

  test('that cannot be committed still answers who only reads, and not from what was rolled back', () => {
    run(['addWord', 'a']);
    const answers = run(['addWord', 'b'], ['countWords'], ['addLinkToNothing'], ['nothing']);
    expect(answers).toMatchObject([
      { ok: false, kind: 'storage', message: 'FOREIGN KEY constraint failed' },
      { ok: true, value: 1 },
      { ok: false, kind: 'storage' },
      { ok: false, kind: 'fault' },
    ]);
    expect(run(['addWord', 'b'])).toMatchObject([{ ok: true }]);
  });

  test('tells a full disk from a mistake, and goes on when there is room again', () => {
    database.exec('PRAGMA max_page_count = 20');
    expect(run(['addBytes', 500_000])).toMatchObject([{ ok: false, kind: 'storage' }]);
    database.exec('PRAGMA max_page_count = 100000');
    expect(run(['addBytes', 500_000])).toMatchObject([{ ok: true }]);
  });
});
