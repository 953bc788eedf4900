import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readSampleFile } from './run-demo.ts';

const fileWith = (text: string): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'talkoot-sample-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'sample.json');
  writeFileSync(file, text);
  return file;
};

it('says which file and where in it a fault is', () => {
  const file = fileWith('{"network": {"language": "tlh"}, "boards": []}');
  const read = readSampleFile(file);
  expect(read.ok).toBe(false);
  if (read.ok) return;
  expect(read.error[0]).toContain(`${file}: network.language: `);
  expect(read.error[1]).toContain(`${file}: meeting: `);
});

it('says when there is no such file, or no JSON in it', () => {
  expect(readSampleFile('no-such-file.json').ok).toBe(false);
  expect(readSampleFile(fileWith('{')).ok).toBe(false);
});
