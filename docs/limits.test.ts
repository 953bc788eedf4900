import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../server/limits.ts';

const operating = readFileSync(new URL('OPERATING.md', import.meta.url), 'utf8');

/** As people write it: bytes in kB and MB, times in seconds. */
const inWords = (name: string, value: number): string => {
  if (name.endsWith('_MS')) return `${value / 1000} s`;
  if (!name.endsWith('_BYTES')) return value.toLocaleString('en');
  const kB = value / 1024;
  return kB < 1024 ? `${kB} kB` : `${kB / 1024} MB`;
};

test.each(Object.entries(DEFAULT_LIMITS))('%s stands in the manual as it is', (name, value) => {
  const row = operating.split('\n').find((line) => line.startsWith(`| \`${name}\``));
  expect(row?.split('|')[2]?.trim()).toBe(inWords(name, value));
});

test('the manual lists no limit that is gone', () => {
  const listed = [...operating.matchAll(/^\| `([A-Z_]+)` +\|.*\|.*\|.*\|$/gm)]
    .map(([, name = '']) => name)
    .filter((name) => /^(MAX|MIN)_|_TIMEOUT_MS$/.test(name));
  expect(new Set(listed)).toEqual(new Set(Object.keys(DEFAULT_LIMITS)));
});
