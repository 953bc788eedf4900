import { describe, expect, test } from 'vitest';
import { bytesOf, hugePng, jpeg, photo, png } from '../../shared/files/testing/pictures.ts';
import { ok } from '../../shared/lib/result.ts';
import { prepareFile, type PrepareWith } from './prepare-file.ts';
import type { ShrinkTask } from './shrink.ts';

const fileOf = (bytes: Uint8Array, name: string, type = ''): File =>
  new File([Uint8Array.from(bytes)], name, { type });

const setUp = (more: Partial<PrepareWith> = {}) => {
  const asked: ShrinkTask[] = [];
  const card = new Blob(['card'], { type: 'image/webp' });
  const full = new Blob(['full'], { type: 'image/webp' });
  const prepare = (file: File) =>
    prepareFile(file, {
      shrink: async (task) => {
        asked.push(task);
        return { full, card };
      },
      firstPage: async () => null,
      maxBytes: undefined,
      ...more,
    });
  return { prepare, asked, card, full };
};

test('a photo is sent smaller and under a name that fits, with one for cards', async () => {
  const { prepare, asked, card, full } = setUp();
  const file = fileOf(photo(6), '../IMG_1.JPG', 'image/jpeg');
  expect(await prepare(file)).toEqual(
    ok({
      body: full,
      card,
      name: 'IMG_1.webp',
      type: 'image/webp',
      dimensions: { w: 16, h: 24 },
    }),
  );
  expect(asked).toMatchObject([{ type: 'image/jpeg', w: 16, h: 24 }]);
});

test('a picture under the name of another kind is taken as what it is', async () => {
  const { prepare } = setUp({ shrink: async () => null });
  const file = fileOf(png(), 'kuva.jpg', 'image/jpeg');
  expect(await prepare(file)).toMatchObject({ value: { type: 'image/png', name: 'kuva.png' } });
});

test('where this browser can make nothing smaller a picture is sent as it is', async () => {
  const { prepare } = setUp({ shrink: async () => null });
  const file = fileOf(jpeg(), 'a.jpg', 'image/jpeg');
  expect(await prepare(file)).toMatchObject({ value: { body: file, card: null, name: 'a.jpg' } });
});

test('a document is sent as it is, known by its name where the system knows no type', async () => {
  const { prepare, asked } = setUp();
  const file = fileOf(bytesOf('a;b'), 'luvut.csv');
  expect(await prepare(file)).toMatchObject({ value: { body: file, type: 'text/csv' } });
  expect(asked).toEqual([]);
});

describe('refused before anything is sent:', () => {
  test.each([
    [
      'an archive called .png',
      fileOf(bytesOf('PK\u0003\u0004'), 'a.png', 'image/png'),
      'notAsNamed',
    ],
    ['a document called .png', fileOf(bytesOf('%PDF-1.7'), 'a.png', 'image/png'), 'notAsNamed'],
    ['a vector picture', fileOf(bytesOf('<svg>'), 'a.svg', 'image/svg+xml'), 'unknownType'],
    ['a program', fileOf(bytesOf('MZ'), 'a.exe'), 'unknownType'],
    ['nothing', fileOf(new Uint8Array(), 'a.png', 'image/png'), 'empty'],
    ['half a picture', fileOf(png().subarray(0, 300), 'a.png', 'image/png'), 'damaged'],
    ['16,000 × 16,000', fileOf(hugePng(16_000, 16_000), 'a.png', 'image/png'), 'tooManyPixels'],
  ])('%s', async (_what, file, error) => {
    const { prepare, asked } = setUp();
    expect(await prepare(file)).toEqual({ ok: false, error });
    expect(asked).toEqual([]);
  });

  test('what is larger than the server takes', async () => {
    const { prepare } = setUp({ maxBytes: 2 });
    expect(await prepare(fileOf(bytesOf('abc'), 'a.txt'))).toEqual({
      ok: false,
      error: 'tooLarge',
    });
    expect(await prepare(fileOf(jpeg(), 'a.jpg'))).toEqual({ ok: false, error: 'tooLarge' });
  });

  test('what the server would refuse and this device cannot make smaller', async () => {
    const { prepare } = setUp({ shrink: async () => null });
    expect(await prepare(fileOf(hugePng(9000, 9000), 'a.png'))).toEqual({
      ok: false,
      error: 'pictureTooHeavy',
    });
  });
});

test('a document with a first page to show gets its picture for cards', async () => {
  const picture = new Blob(['page'], { type: 'image/webp' });
  const { prepare } = setUp({ firstPage: async () => ({ picture, w: 450, h: 640 }) });
  const file = fileOf(bytesOf('%PDF-1.7'), 'raportti.pdf', 'application/pdf');
  expect(await prepare(file)).toMatchObject({
    value: { body: file, card: picture, dimensions: { w: 450, h: 640 } },
  });
});
