import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliDecompressSync } from 'node:zlib';

/** What is kept compressed, as it was before. */
const unpackedStates = (file: string): string => {
  const database = new DatabaseSync(file, { readOnly: true });
  const states = ['entries', 'checkpoints'].flatMap((table) =>
    database.prepare(`SELECT payload FROM ${table} WHERE isCompressed = 1`).all(),
  );
  database.close();
  return states
    .map(({ payload }) => (payload instanceof Uint8Array ? brotliDecompressSync(payload) : ''))
    .map((state) => state.toString('latin1'))
    .join('');
};

/** Every byte of the database and its log, and of documents and checkpoints once they are unpacked. */
const bytesOf = (dataDir: string): string =>
  readdirSync(dataDir)
    .filter((name) => name.startsWith('talkoot.sqlite'))
    .map((name) => readFileSync(join(dataDir, name), 'latin1'))
    .join('') + unpackedStates(join(dataDir, 'talkoot.sqlite'));

const latin = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** Whether any of these words is in what a data folder keeps. */
export const hasTrace = (dataDir: string, ...traces: readonly string[]): boolean => {
  const bytes = bytesOf(dataDir);
  return traces.some((trace) => bytes.includes(latin(trace)));
};
