import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isNewer } from './build.mjs';

const builtAt = new Date('2026-05-01T12:00:00Z');
const before = new Date('2026-05-01T11:00:00Z');
const after = new Date('2026-05-01T13:00:00Z');
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'talkoot-build-'));
  await mkdir(join(root, 'views'));
  await writeFile(join(root, 'views', 'a.ts'), '');
  for (const path of ['views/a.ts', 'views', '.']) await utimes(join(root, path), before, before);
});
afterEach(() => rm(root, { recursive: true }));

test('nothing newer, nothing to build', async () => {
  expect(await isNewer(root, builtAt.getTime())).toBe(false);
});

test('a changed file far down is seen', async () => {
  await utimes(join(root, 'views', 'a.ts'), after, after);
  expect(await isNewer(root, builtAt.getTime())).toBe(true);
});

test('a removed file is seen', async () => {
  await rm(join(root, 'views', 'a.ts'));
  expect(await isNewer(root, builtAt.getTime())).toBe(true);
});
