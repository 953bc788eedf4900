import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { add, failures, playwrightCounts, summary, vitestCounts } from './counts.mjs';

let folder: string;
const report = async (content: object): Promise<string> => {
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify(content));
  return file;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talkoot-counts-'));
});
afterEach(() => rm(folder, { recursive: true }));

const unit = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

test('both reports add up to one line', async () => {
  const stats = { expected: 2, unexpected: 1, flaky: 0, skipped: 1 };
  const both = add(
    await vitestCounts(await report(unit), 0),
    await playwrightCounts(await report({ stats }), 1),
  );
  expect(summary(both)).toBe('9 passed, 1 failed, 3 skipped');
});

test('a tool that breaks without blaming a test has failed once', async () => {
  expect(await vitestCounts(await report(unit), 1)).toMatchObject({ passed: 7, failed: 1 });
});

test('a tool that left no report has failed once', async () => {
  expect(await playwrightCounts(join(folder, 'none.json'), 0)).toEqual(failures(1));
});
