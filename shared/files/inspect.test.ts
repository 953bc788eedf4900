import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ByteSource } from './byte-source.ts';
import { FILE_TYPES, type FileType } from './file-types.ts';
import { inspectFile } from './inspect.ts';
import {
  bytesOf,
  deepGif,
  deepWebp,
  emptyPng,
  framedWebp,
  framedWebpWithWords,
  gif,
  hugePng,
  joined,
  jpeg,
  jpegOfTwoSizes,
  jpegWithThumbnail,
  OWNER,
  photo,
  png,
  pngOfTwoSizes,
  pngWithTexts,
  webp,
  webpWithExif,
} from './testing/pictures.ts';

const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: async (at, length) => bytes.slice(at, at + length),
});

const inspect = (bytes: Uint8Array, claimed: FileType | null = null) =>
  inspectFile(sourceOf(bytes), claimed);

/** The bytes that stay, as the server writes them. */
const cleaned = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const inspected = await inspect(bytes);
  if (!inspected.ok) throw new Error(inspected.error);
  return joined(
    ...inspected.value.pieces.map((piece) =>
      piece instanceof Uint8Array ? piece : bytes.subarray(piece.from, piece.to),
    ),
  );
};

const asText = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

describe('a picture', () => {
  it.each([
    ['JPEG', photo(), 'image/jpeg', jpeg()],
    ['PNG', pngWithTexts(), 'image/png', png()],
    ['WebP', webpWithExif(), 'image/webp', webp()],
    ['JPEG with a thumbnail', jpegWithThumbnail(), 'image/jpeg', jpeg()],
    ['moving WebP', framedWebpWithWords(), 'image/webp', framedWebp()],
  ])('as %s loses where, when and by whom it was taken, and nothing else', async (...given) => {
    const [, carrying, type, plain] = given;
    expect(asText(carrying)).toContain(OWNER);
    expect(await inspect(carrying)).toMatchObject({
      value: { type, dimensions: { w: 24, h: 16 } },
    });
    expect(asText(await cleaned(carrying))).toBe(asText(plain));
  });

  it('as GIF keeps moving, without its comments', async () => {
    const bytes = asText(await cleaned(gif()));
    expect(bytes).not.toContain(OWNER);
    expect(bytes).toContain('NETSCAPE2.0');
    expect(bytes.split('\u002c\0\0\0\0').length).toBe(3);
    expect(bytes.endsWith(';')).toBe(true);
  });

  it('does not lie on its side without its EXIF: how the camera was held stays, and that alone', async () => {
    const turned = await inspect(photo(6));
    expect(turned).toMatchObject({ value: { dimensions: { w: 16, h: 24 } } });
    const bytes = await cleaned(photo(6));
    expect(asText(bytes)).not.toContain(OWNER);
    // The tag of the GPS directory.
    expect(asText(bytes)).not.toContain('\u0088\u0025');
    expect(bytes.length).toBe(jpeg().length + 36);
    expect(await inspect(bytes)).toMatchObject({ value: { dimensions: { w: 16, h: 24 } } });
  });

  it('is the same when it is cleaned again', async () => {
    for (const picture of [
      photo(8),
      pngWithTexts(),
      webpWithExif(),
      framedWebpWithWords(),
      gif(),
    ]) {
      const once = await cleaned(picture);
      expect(await cleaned(once)).toEqual(once);
    }
  });

  it('says how large it is before anything is unpacked', async () => {
    expect(await inspect(hugePng(16_000, 16_000))).toMatchObject({
      value: { dimensions: { w: 16_000, h: 16_000 } },
    });
  });

  it.each([
    ['GIF', deepGif(), 65_535],
    ['WebP', deepWebp(), 16_383],
  ])('as %s is as large as its largest part, whatever it says of the whole', async (...given) => {
    const [, bytes, side] = given;
    expect(await inspect(bytes)).toMatchObject({ value: { dimensions: { w: side, h: side } } });
  });

  it.each([
    ['a JPEG of two sizes', jpegOfTwoSizes()],
    ['a PNG of two sizes', pngOfTwoSizes()],
    ['a PNG with nothing to see in it', emptyPng()],
  ])('%s is damaged', async (_what, bytes) => {
    expect(await inspect(bytes)).toEqual({ ok: false, error: 'damaged' });
  });

  it('that ends too early is damaged, but for a JPEG, of which the beginning can be seen', async () => {
    for (const picture of [png(), webp(), gif()]) {
      expect(await inspect(picture.subarray(0, picture.length / 2))).toEqual({
        ok: false,
        error: 'damaged',
      });
    }
    expect(await inspect(jpeg().subarray(0, 40))).toEqual({ ok: false, error: 'damaged' });
    expect(await inspect(jpeg().subarray(0, 700))).toMatchObject({ ok: true });
  });
});

describe('what a file is', () => {
  const PDF = bytesOf('%PDF-1.7\n');
  const ZIP = bytesOf('PK\u0003\u0004 some archive');
  const SVG = bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const DOCX: FileType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const ODT: FileType = 'application/vnd.oasis.opendocument.text';

  it.each<[string, Uint8Array, FileType | null, string]>([
    ['an archive called a picture', ZIP, 'image/png', 'notAsNamed'],
    ['an archive', ZIP, null, 'unknownType'],
    ['a page called a picture', SVG, 'image/webp', 'notAsNamed'],
    ['a vector picture', SVG, null, 'unknownType'],
    ['a PDF called a picture', PDF, 'image/jpeg', 'notAsNamed'],
    ['a picture called a PDF', png(), 'application/pdf', 'notAsNamed'],
    ['a picture of another kind', png(), 'image/jpeg', 'notAsNamed'],
    ['a PDF with something before it', joined(SVG, PDF), 'application/pdf', 'notAsNamed'],
    ['a program called text', bytesOf('\u007fELF\u0001\0\0'), 'text/plain', 'notAsNamed'],
    ['an archive called a letter', ZIP, DOCX, 'notAsNamed'],
  ])('is seen by its bytes: %s is refused', async (_what, bytes, claimed, error) => {
    expect(await inspect(bytes, claimed)).toEqual({ ok: false, error });
  });

  it.each<[FileType, Uint8Array]>([
    ['application/pdf', PDF],
    ['text/csv', bytesOf('a;b\r\n1;\u00e4\r\n')],
    [DOCX, joined(ZIP, bytesOf('word/document.xml [Content_Types].xml'))],
    [ODT, joined(ZIP, new Uint8Array(30 - ZIP.length), bytesOf(`mimetype${ODT}`))],
  ])('%s is kept as it is', async (type, bytes) => {
    expect(await inspect(bytes, type)).toEqual({
      ok: true,
      value: { type, dimensions: null, pieces: [{ from: 0, to: bytes.length }] },
    });
  });
});

it('whatever is sent, the answer is an answer', async () => {
  const pictures = [photo(3), pngWithTexts(), webpWithExif(), framedWebpWithWords(), gif()];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...pictures),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      fc.nat(2000),
      fc.option(fc.constantFrom(...FILE_TYPES)),
      async (picture, changes, length, claimed) => {
        const bytes = picture.slice(0, Math.max(1, picture.length - length));
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const inspected = await inspect(bytes, claimed);
        if (!inspected.ok) return;
        for (const piece of inspected.value.pieces) {
          if (piece instanceof Uint8Array) continue;
          expect(piece.from).toBeLessThanOrEqual(piece.to);
          expect(piece.to).toBeLessThanOrEqual(bytes.length);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
