import { createHash } from 'node:crypto';
import {
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip, gunzipSync, gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createManifest, isPackedPath, type Manifest } from './manifest.ts';
import { discard, readArchive } from './read-archive.ts';
import { writeArchive } from './write-archive.ts';

let folder = '';
const at = (name: string): string => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'talkoot-archive-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (name: string, content: Uint8Array) => ({
  path: name,
  size: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
});

const manifestOf = (contents: ReadonlyMap<string, Uint8Array>): Manifest =>
  createManifest({
    talkoot: '1.2.3',
    schema: 2,
    createdAt: '2026-02-09T06:00:00.000Z',
    files: [...contents].map(([name, content]) => fileOf(name, content)),
    meetings: [{ id: 'm', title: 'Tapaaminen', boards: 1, notes: 2, people: 3 }],
    continuousBoards: 0,
  });

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Larger than every buffer on the way, and not compressible to nothing. */
const LARGE = Uint8Array.from({ length: 5_000_000 }, (_, index) => (index * 2654435761) >>> 24);

const CONTENTS = new Map([
  ['talkoot.sqlite', LARGE],
  ['coordinator-key', bytes('key\n')],
  ['files/ab/cd.png', bytes('')],
]);

const writeGood = async (): Promise<string> => {
  const names = [...CONTENTS.keys()];
  names.forEach((name, index) => writeFileSync(at(String(index)), CONTENTS.get(name) ?? ''));
  await writeArchive(at('good.tar.gz'), manifestOf(CONTENTS), (name) =>
    at(String(names.indexOf(name))),
  );
  return at('good.tar.gz');
};

type Entry = Parameters<typeof packTar>[0][number];

const entry = (name: string, body: Uint8Array, more: Partial<Entry['header']> = {}): Entry => ({
  header: { name, size: body.length, ...more },
  body,
});

/** An archive as somebody might make it by hand. */
const writeForged = async (...entries: readonly Entry[]): Promise<string> => {
  writeFileSync(at('forged.tar.gz'), gzipSync(await packTar(entries)));
  return at('forged.tar.gz');
};

const manifestEntry = (manifest: unknown): Entry =>
  entry('manifest.json', bytes(JSON.stringify(manifest)));

const DATABASE = bytes('a database');
const small = manifestOf(new Map([['talkoot.sqlite', DATABASE]]));

describe('an archive', () => {
  test('gives back what was packed, however large, and is readable by its owner only', async () => {
    const archive = await writeGood();
    const read = new Map<string, Uint8Array>();
    const manifest = await readArchive(archive, async (name, content) => {
      read.set(name, await buffer(content));
    });
    expect(manifest).toEqual(manifestOf(CONTENTS));
    expect([...read.keys()]).toEqual([...CONTENTS.keys()]);
    for (const [name, content] of CONTENTS) {
      expect(Buffer.compare(read.get(name) ?? bytes('none'), content)).toBe(0);
    }
    expect(statSync(archive).mode & 0o777).toBe(0o600);
  });

  test('that is cut off anywhere says so', async () => {
    const whole = readFileSync(await writeGood());
    for (const part of [0.001, 0.3, 0.999]) {
      writeFileSync(at('cut'), whole.subarray(0, Math.floor(whole.length * part)));
      await expect(readArchive(at('cut'), discard)).rejects.toThrow('is cut off');
    }
    writeFileSync(at('cut'), '');
    await expect(readArchive(at('cut'), discard)).rejects.toThrow(/cut off|no backup/);
  });

  test('that was cut off before it was compressed, or goes on after its end, is refused', async () => {
    const tar = gunzipSync(readFileSync(await writeGood()));
    for (const changed of [
      tar.subarray(0, tar.length - 1024),
      tar.subarray(0, 3_000_000),
      Buffer.concat([tar, Buffer.alloc(512, 1)]),
    ]) {
      writeFileSync(at('changed'), gzipSync(changed));
      await expect(readArchive(at('changed'), discard)).rejects.toThrow('is damaged');
    }
  });

  test('with one flipped bit is refused, wherever it is', async () => {
    const whole = readFileSync(await writeGood());
    for (const part of [0.01, 0.5, 0.9]) {
      const changed = Buffer.from(whole);
      const position = Math.floor(whole.length * part);
      changed[position] = (changed[position] ?? 0) ^ 4;
      writeFileSync(at('flipped'), changed);
      await expect(readArchive(at('flipped'), discard)).rejects.toThrow(/is damaged|is cut off/);
    }
  });

  test.each<[string, string, string | null]>([
    ['no file', 'is not there', null],
    ['text', 'no backup of Talkoot', 'Hello'],
    ['an empty gzip', 'no backup of Talkoot', 'gzip'],
  ])('is not %s', async (_what, fault, content) => {
    const file = at('wrong');
    if (content === 'gzip') await pipeline([], createGzip(), createWriteStream(file));
    else if (content !== null) writeFileSync(file, content);
    await expect(readArchive(file, discard)).rejects.toThrow(fault);
  });

  test('is no folder', async () => {
    await expect(readArchive(folder, discard)).rejects.toThrow('is a folder');
  });
});

describe('a forged archive', () => {
  test('of an honest manifest and an honest file is fine', async () => {
    const forged = await writeForged(manifestEntry(small), entry('talkoot.sqlite', DATABASE));
    expect(await readArchive(forged, discard)).toEqual(small);
  });

  const other = bytes('b database');

  test.each<[string, RegExp, readonly Entry[]]>([
    ['no manifest', /no backup of Talkoot/, [entry('talkoot.sqlite', DATABASE)]],
    [
      'the manifest not first',
      /no backup of Talkoot/,
      [entry('talkoot.sqlite', DATABASE), manifestEntry(small)],
    ],
    ['a file missing', /not complete: it lacks talkoot.sqlite/, [manifestEntry(small)]],
    [
      'another content of the same length',
      /talkoot.sqlite is not what was packed/,
      [manifestEntry(small), entry('talkoot.sqlite', other)],
    ],
    [
      'a longer file than the manifest says',
      /holds "talkoot.sqlite", which its manifest does not/,
      [manifestEntry(small), entry('talkoot.sqlite', LARGE)],
    ],
    [
      'a file that the manifest does not name',
      /holds "extra"/,
      [manifestEntry(small), entry('talkoot.sqlite', DATABASE), entry('extra', other)],
    ],
    [
      'a file twice',
      /holds "talkoot.sqlite"/,
      [manifestEntry(small), entry('talkoot.sqlite', DATABASE), entry('talkoot.sqlite', DATABASE)],
    ],
    [
      'a link in place of the file',
      /holds "talkoot.sqlite"/,
      [
        manifestEntry(small),
        {
          header: { name: 'talkoot.sqlite', size: 0, type: 'symlink', linkname: '/etc/passwd' },
        },
      ],
    ],
    [
      'a folder in place of the file',
      /holds "talkoot.sqlite"/,
      [manifestEntry(small), { header: { name: 'talkoot.sqlite', size: 0, type: 'directory' } }],
    ],
    ['a manifest of a newer form', /made by a newer release/, [manifestEntry({ format: 9 })]],
    ['a manifest that is none', /manifest that cannot be read/, [manifestEntry([])]],
    [
      'a manifest without the database',
      /lack the database/,
      [manifestEntry({ ...small, files: [] })],
    ],
    [
      'a manifest that names a file twice',
      /name a file twice/,
      [manifestEntry({ ...small, files: [...small.files, ...small.files] })],
    ],
  ])('with %s is refused', async (_what, fault, entries) => {
    const forged = await writeForged(...entries);
    await expect(readArchive(forged, discard)).rejects.toThrow(fault);
  });

  test.each([
    '../talkoot.sqlite',
    '/etc/cron.d/x',
    'files/../../x',
    'files/a/../b',
    'files//x',
    'files/',
    'files',
    'files/.hidden',
    'files/a\\..\\b',
    'files/\u0000',
    'C:\\x',
    'talkoot.lock',
    'talkoot.sqlite-wal',
    'manifest.json',
    `files/${'a/'.repeat(9)}x`,
  ])('that would write to %j is refused before anything is taken', async (name) => {
    expect(isPackedPath(name)).toBe(false);
    const content = bytes('x');
    const files = [...small.files, fileOf(name, content)];
    const forged = await writeForged(
      manifestEntry({ ...small, files }),
      entry(name, content),
      entry('talkoot.sqlite', DATABASE),
    );
    const taken: string[] = [];
    const reading = readArchive(forged, async (taking, body) => {
      taken.push(taking);
      await discard(taking, body);
    });
    await expect(reading).rejects.toThrow('is no path of a backup');
    expect(taken).toEqual([]);
  });
});
