import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFormatter } from '../client/i18n/message.ts';
import { compileMessages } from './vite-messages.ts';

const all = (): boolean => true;

let root: string;
const area = async (name: string, content: object | string): Promise<void> => {
  await writeFile(
    join(root, 'fi', `${name}.json`),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'talkoot-messages-'));
  await mkdir(join(root, 'fi'));
});
afterEach(() => rm(root, { recursive: true }));

test('all areas of a language come as parsed messages', async () => {
  await area('join', { 'join.title': 'Tervetuloa' });
  await area('board', { 'board.notes': '{count, plural, one {# lappu} other {# lappua}}' });
  const catalogue = await compileMessages(join(root, 'fi'), all);
  expect(Object.keys(catalogue)).toEqual(['board.notes', 'join.title']);
  expect(catalogue['join.title']).toBe('Tervetuloa');
  expect(createFormatter('fi')(catalogue['board.notes'] ?? '', { count: 3 })).toBe('3 lappua');
});

test('an area that is not wanted is left out', async () => {
  await area('join', { 'join.title': 'Tervetuloa' });
  await area('board', { 'board.title': 'Taulu' });
  const catalogue = await compileMessages(join(root, 'fi'), (name) => name === 'join');
  expect(Object.keys(catalogue)).toEqual(['join.title']);
});

test('a broken message is named with its file', async () => {
  await area('join', { 'join.title': 'Hei {name' });
  await expect(compileMessages(join(root, 'fi'), all)).rejects.toThrow(/join\.json/);
});

test('a key in two areas is an error', async () => {
  await area('a', { 'common.ok': 'OK' });
  await area('b', { 'common.ok': 'OK' });
  await expect(compileMessages(join(root, 'fi'), all)).rejects.toThrow(
    'common.ok stands in two areas',
  );
});

test('a file that is not JSON is named', async () => {
  await area('join', '{');
  await expect(compileMessages(join(root, 'fi'), all)).rejects.toThrow(/join\.json/);
});
