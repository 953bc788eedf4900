import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressFolder } from './compress.mjs';

test('text files get compressed twins, others do not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'talkoot-compress-'));
  mkdirSync(join(folder, 'assets'));
  const script = join(folder, 'assets', 'main.js');
  const font = join(folder, 'assets', 'inter.woff2');
  writeFileSync(script, 'hello');
  writeFileSync(font, 'font');
  await compressFolder(folder);
  expect(String(brotliDecompressSync(readFileSync(`${script}.br`)))).toBe('hello');
  expect(String(gunzipSync(readFileSync(`${script}.gz`)))).toBe('hello');
  expect(existsSync(`${font}.br`)).toBe(false);
  rmSync(folder, { recursive: true });
});
