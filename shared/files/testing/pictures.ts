/** Pictures of 24 × 16 pixels as a browser encodes them, and what cameras write into theirs. */

const decode = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

const JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAA' +
  'AABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAA' +
  'ABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAA' +
  'AAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA' +
  'AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAA' +
  'AABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAA0JCgsK' +
  'CA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYV' +
  'FSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABgDASIAAhEB' +
  'AxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAIDBv/EABUQAQEAAAAAAAAAAAAAAAAAAAIA/8QAFQEBAQAAAAAAAAAAAAAAAAAA' +
  'BgT/xAAYEQADAQEAAAAAAAAAAAAAAAAAAwQiMf/aAAwDAQACEQMRAD8AzTVBqZqg1WxTcFFbxWoptRJ0zZDzX6P/2Q==';

const WEBP =
  'UklGRkACAABXRUJQVlA4WAoAAAAgAAAAFwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAA' +
  'AABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAA' +
  'ABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAA' +
  'AAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA' +
  'AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAA' +
  'AABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggUgAAADAE' +
  'AJ0BKhgAEAA+tUqfSjKkIqawCAJQFolsAJ0yhHA3kH4k8IDuAAQkbAD+71/CRdbC3KzW+lKH/z2GXWv88bW0W16oP1xBQW+D' +
  'Tayf8uiAAAA=';

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAYAAAAMJL+VAAACJUlEQVR4AYxSLXAUYQzN3DSROCQKiUOisChwdaDAgQIFrg5c' +
  'HShwdeBwSFRlXWVdZVUn6Uz6XrLf3m5/phU32X2/yd1tzsXyTB7kqTzME3mUx/I4j+RJHsrT/C/P8p88z7/yIn/LyzyQ3fwp' +
  'r/OHvMt9eZ/f5FPuyef8Inv5Ub7mB9nPt/I938iv3JWDfCV/cnMhKi47EpiBeSFWz40rnvm+I2t8q49Zb8hR6BRzy28CwW1u' +
  '0KtEEdziwHsgxGsqzMSt+ADePHEuoYUv86qAogZ12qCFxEcIL4paRlHSywRK174t3j4VFDToJaa5SwJhsdpwi3cofbYoUyxn' +
  'uIC41uRSKCCoRTpCCTrKuoBnG8QKXhGm9Ux+lFAfC33UUtRb6VHAEMVLz6gSQ1Bv4jAzxAvXwhnuwKn1wqknx7n24V9kCNdp' +
  'wyajzIYwnfAxyRtwLsOpE0+cBdfxjSOMG8a8yVKsc/lVfvh85TPoh19RboILGDJATsOGWmSb1zy/ni4jTh3n2JxTy09NYHlc' +
  'QJEBHOGcWpvcdJnDRNxrcy0fSx14AHN8yPM58IMvLugSiklS5JMpapLXGy6zuSSm8KUP/yItU0whJBkeJbYy8znAE7+NH7jP' +
  'Pl6H3yAARJk7bITEhAfO5DMvc2D35akL5OICfuc2f+cdYti8N6AoEOwQt0kXF1PTP+xVnu/0ocAQRpGhRGFWTJbqjFPI8GEK' +
  'lMUdl/HiEJVLAAAA//8hvBpCAAAABklEQVQDAJC5mAEPMn/RAAAAAElFTkSuQmCC';

export const jpeg = (): Uint8Array => decode(JPEG);
export const webp = (): Uint8Array => decode(WEBP);
export const png = (): Uint8Array => decode(PNG);

export const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

const big = (value: number, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (value >>> (8 * (length - 1 - index))) & 0xff);

const little = (value: number, length: number): Uint8Array => big(value, length).toReversed();

/** Stands in the EXIF below as the camera's owner. */
export const OWNER = 'Made-up Owner';

const entry = (tag: number, type: number, [count, value]: readonly [number, Uint8Array]) =>
  joined(big(tag, 2), big(type, 2), big(count, 4), value, new Uint8Array(4 - value.length));

/** An EXIF block with orientation, owner, and a GPS directory: 60° 10′ 15″ N, 24° 56′ 15″ E. */
const exif = (orientation: number): Uint8Array => {
  const owner = bytesOf(`${OWNER}\0`);
  const directory = 8;
  const gps = directory + 2 + 3 * 12 + 4;
  const values = gps + 2 + 4 * 12 + 4;
  const degrees = (...parts: readonly number[]): Uint8Array =>
    joined(...parts.flatMap((part) => [big(part, 4), big(1, 4)]));
  return joined(
    bytesOf('Exif\0\0MM'),
    big(42, 2),
    big(directory, 4),
    big(3, 2),
    entry(0x0112, 3, [1, big(orientation, 2)]),
    entry(0xa430, 2, [owner.length, big(values + 48, 4)]),
    entry(0x8825, 4, [1, big(gps, 4)]),
    big(0, 4),
    big(4, 2),
    entry(1, 2, [2, bytesOf('N\0')]),
    entry(2, 5, [3, big(values, 4)]),
    entry(3, 2, [2, bytesOf('E\0')]),
    entry(4, 5, [3, big(values + 24, 4)]),
    big(0, 4),
    degrees(60, 10, 15),
    degrees(24, 56, 15),
    owner,
  );
};

const segment = (marker: number, body: Uint8Array): Uint8Array =>
  joined(Uint8Array.of(0xff, marker), big(body.length + 2, 2), body);

/** A JPEG as a phone takes it: EXIF with the place, XMP, IPTC, a comment, and a film clip behind the picture. */
export const photo = (orientation = 1): Uint8Array =>
  joined(
    jpeg().subarray(0, 2),
    segment(0xe1, exif(orientation)),
    segment(0xe1, bytesOf(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${OWNER}</x:xmpmeta>`)),
    segment(0xed, bytesOf(`Photoshop 3.0\0${OWNER}`)),
    segment(0xfe, bytesOf(OWNER)),
    jpeg().subarray(2),
    bytesOf(`ftypmp4${OWNER}`),
  );

const chunk = (type: string, body: Uint8Array): Uint8Array =>
  joined(big(body.length, 4), bytesOf(type), body, new Uint8Array(4));

const PNG_HEADER_END = 33;

/** A PNG with texts and EXIF in it, and an archive behind it. */
export const pngWithTexts = (): Uint8Array =>
  joined(
    png().subarray(0, PNG_HEADER_END),
    chunk('tEXt', bytesOf(`Author\0${OWNER}`)),
    chunk('eXIf', exif(1).subarray(6)),
    png().subarray(PNG_HEADER_END),
    bytesOf(`PK\u0003\u0004${OWNER}`),
  );

/** The header of a PNG that says it is this large; no picture follows. */
export const hugePng = (w: number, h: number): Uint8Array =>
  joined(
    png().subarray(0, 8),
    chunk('IHDR', joined(big(w, 4), big(h, 4), Uint8Array.of(8, 6, 0, 0, 0))),
    chunk('IDAT', new Uint8Array(2000)),
    chunk('IEND', new Uint8Array()),
  );

const riffChunk = (type: string, body: Uint8Array): Uint8Array =>
  joined(bytesOf(type), little(body.length, 4), body, new Uint8Array(body.length % 2));

/** A WebP with EXIF and XMP. */
export const webpWithExif = (): Uint8Array => {
  const body = webp().subarray(12);
  const flagged = Uint8Array.from(body);
  flagged[8] = (flagged[8] ?? 0) | 0x0c;
  const block = exif(1);
  const xmp = bytesOf(`<x:xmpmeta>${OWNER}</x:xmpmeta>.`);
  const chunks = joined(flagged, riffChunk('EXIF', block), riffChunk('XMP ', xmp));
  return joined(bytesOf('RIFF'), little(chunks.length + 4, 4), bytesOf('WEBP'), chunks);
};

/** Two pictures of one pixel, a comment between them, and something behind the end. */
export const gif = (): Uint8Array => {
  const frame = joined(
    Uint8Array.of(0x21, 0xf9, 4, 0, 10, 0, 0, 0),
    Uint8Array.of(0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0),
  );
  return joined(
    bytesOf('GIF89a'),
    Uint8Array.from([1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    Uint8Array.from([0x21, 0xff, 11]),
    bytesOf('NETSCAPE2.0'),
    Uint8Array.from([3, 1, 0, 0, 0]),
    frame,
    Uint8Array.from([0x21, 0xfe, OWNER.length]),
    bytesOf(OWNER),
    Uint8Array.of(0),
    frame,
    Uint8Array.of(0x3b),
    bytesOf(OWNER),
  );
};

/** A JPEG with a thumbnail of the picture before it was cut, words behind its colours, and markers that mean nothing. */
export const jpegWithThumbnail = (): Uint8Array =>
  joined(
    jpeg().subarray(0, 2),
    segment(
      0xe0,
      joined(bytesOf('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\u0001\u0004'), bytesOf(OWNER)),
    ),
    segment(0xf3, bytesOf(OWNER)),
    segment(0x05, bytesOf(OWNER)),
    // Behind the JFIF segment of the picture itself.
    jpeg().subarray(20),
  );

/** A JPEG that says twice how large it is. */
export const jpegOfTwoSizes = (): Uint8Array => {
  const frame = segment(
    0xc0,
    joined(Uint8Array.of(8), big(65_000, 2), big(65_000, 2), Uint8Array.of(0)),
  );
  return joined(jpeg().subarray(0, 20), frame, jpeg().subarray(20));
};

const movingWebp = (...others: readonly Uint8Array[]): Uint8Array => {
  // The header and the colours of a still picture, then its one part as a frame.
  const still = webp().subarray(12);
  const at = 18 + 8 + 456;
  const frame = riffChunk('ANMF', joined(new Uint8Array(16), still.subarray(at), ...others));
  const chunks = joined(still.subarray(0, at), riffChunk('ANIM', new Uint8Array(6)), frame);
  return joined(bytesOf('RIFF'), little(chunks.length + 4, 4), bytesOf('WEBP'), chunks);
};

/** A WebP that moves, and the same with something in its frame that is none of it. */
export const framedWebp = (): Uint8Array => movingWebp();
export const framedWebpWithWords = (): Uint8Array => movingWebp(riffChunk('EXIF', exif(1)));

/** A WebP that calls itself one pixel and unpacks to 16,383 by 16,383. */
export const deepWebp = (): Uint8Array => {
  const part = Uint8Array.of(0, 0, 0, 0x9d, 1, 0x2a, 0xff, 0x3f, 0xff, 0x3f);
  const chunks = joined(riffChunk('VP8X', new Uint8Array(10)), riffChunk('VP8 ', part));
  return joined(bytesOf('RIFF'), little(chunks.length + 4, 4), bytesOf('WEBP'), chunks);
};

/** A GIF that calls itself one pixel, with a frame of 65,535 by 65,535. */
export const deepGif = (): Uint8Array =>
  joined(
    bytesOf('GIF89a'),
    Uint8Array.of(1, 0, 1, 0, 0, 0, 0),
    Uint8Array.of(0x2c, 0, 0, 0, 0, 255, 255, 255, 255, 0, 2, 2, 0x44, 1, 0, 0x3b),
  );

const chunkAt = (...chunks: readonly Uint8Array[]): Uint8Array =>
  joined(png().subarray(0, PNG_HEADER_END), ...chunks, chunk('IEND', new Uint8Array()));

/** A PNG without a picture in it. */
export const emptyPng = (): Uint8Array => chunkAt();

/** A PNG that says twice how large it is. */
export const pngOfTwoSizes = (): Uint8Array =>
  joined(png().subarray(0, PNG_HEADER_END), png().subarray(8));
