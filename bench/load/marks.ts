/**
 * Every edit carries who made it and the how-manieth it is, in a form that survives whatever a server does
 * to it (merging, decoding, encoding anew) and that is found by a scan of the bytes. Typed text holds it as
 * nine characters, a dragged note's place as digits of `x`.
 */
export const STREAM = { text: 0, place: 1 } as const;
export type Stream = (typeof STREAM)[keyof typeof STREAM];

export type FoundMark = (stream: Stream, writer: number, count: number) => void;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const VALUES = new Int8Array(256).fill(-1);
for (let value = 0; value < DIGITS.length; value += 1) VALUES[DIGITS.charCodeAt(value)] = value;

const TEXT_START = Buffer.from('~#~');
const TEXT_DIGITS = 6;

/** Nine characters that say which edit of which writer this is. */
export const textMark = (writer: number, count: number): string => {
  let rest = writer * 2 ** 24 + count;
  let digits = '';
  for (let digit = 0; digit < TEXT_DIGITS; digit += 1) {
    digits = (DIGITS[rest % 64] ?? '') + digits;
    rest = Math.floor(rest / 64);
  }
  return `~#~${digits}`;
};

const scanText = (bytes: Buffer, found: FoundMark): void => {
  for (
    let at = bytes.indexOf(TEXT_START);
    at >= 0;
    at = bytes.indexOf(TEXT_START, at + TEXT_START.length)
  ) {
    const start = at + TEXT_START.length;
    let value = 0;
    for (let index = start; index < start + TEXT_DIGITS; index += 1) {
      const digit = VALUES[bytes[index] ?? 0] ?? -1;
      value = digit < 0 ? Number.NaN : value * 64 + digit;
    }
    if (!Number.isNaN(value)) found(STREAM.text, Math.floor(value / 2 ** 24), value % 2 ** 24);
  }
};

/**
 * A place between 16,384 and 32,768 whose last 40 bits say which edit of which writer it is. lib0 writes
 * such a number as its type (123) and eight bytes, of which the first are always the same.
 */
const PLACE_START = Buffer.from([123, 0x40, 0xd7, 0xa5]);
const place = new DataView(new ArrayBuffer(8));

/** The `x` that says which edit of which writer this is; at most 8 million a writer, 32,768 writers. */
export const placeMark = (writer: number, count: number): number => {
  place.setUint32(0, 0x40d7a500 + (writer >>> 7));
  // The last bit keeps it from fitting into 32 bits, which lib0 would write shorter.
  place.setUint32(4, ((writer & 0x7f) << 25) + count * 2 + 1);
  return place.getFloat64(0);
};

const scanPlaces = (bytes: Buffer, found: FoundMark): void => {
  for (
    let at = bytes.indexOf(PLACE_START);
    at >= 0 && at + 9 <= bytes.length;
    at = bytes.indexOf(PLACE_START, at + PLACE_START.length)
  ) {
    const low = bytes.readUInt32BE(at + 5);
    found(STREAM.place, ((bytes[at + 4] ?? 0) << 7) + (low >>> 25), (low & 0x1ff_ffff) >>> 1);
  }
};

/** Finds the marks in a message of the Yjs protocol, or in one that holds the same updates. */
export const scanUpdate = (bytes: Buffer, found: FoundMark): void => {
  scanText(bytes, found);
  scanPlaces(bytes, found);
};

/** Finds the marks that stand in one field of JSON: `"x":1` or `"x":["put",1]`. */
export const scanJsonNumbers = (
  text: string,
  field: string,
  found: (writer: number, count: number) => void,
): void => {
  for (const [, digits] of text.matchAll(new RegExp(`"${field}":(?:\\["put",)?([0-9.]+)`, 'g'))) {
    place.setFloat64(0, Number(digits));
    if (place.getUint32(0) >>> 8 !== 0x40d7a5) continue;
    const low = place.getUint32(4);
    found(((place.getUint32(0) & 0xff) << 7) + (low >>> 25), (low & 0x1ff_ffff) >>> 1);
  }
};

/** Finds the marks in a message that is JSON. */
export const scanJson = (bytes: Buffer, found: FoundMark): void => {
  scanText(bytes, found);
  scanJsonNumbers(bytes.toString('latin1'), 'x', (writer, count) => {
    found(STREAM.place, writer, count);
  });
};
