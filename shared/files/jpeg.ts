import { type ByteWindow, DamagedFile, spells, uint16 } from './byte-source.ts';
import { type CleanPicture, Kept } from './kept.ts';
import { orientationOf, orientationSegment } from './orientation.ts';

const SOI_BYTES = 2;
const EOI = 0xd9;
const SOS = 0xda;
const EXIF = 0xe1;

const END = Uint8Array.from([0xff, EOI]);

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

/** Huffman tables, arithmetic conditioning and a reserved code lie among the markers of frames. */
const NO_FRAMES = new Set([0xc4, 0xc8, 0xcc]);

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.has(marker);

/** Beside frames and scans: tables of both codings, of quantization, the number of lines, the restart interval. */
const TABLES = new Set([0xc4, 0xcc, 0xdb, 0xdc, 0xdd]);

const isProfile = (marker: number, body: Uint8Array): boolean =>
  marker === 0xe2 && spells(body, 'ICC_PROFILE\0');

/** What decoders need; comments, what other programs write, and markers without a meaning are none of it. */
const isKept = (marker: number, body: Uint8Array): boolean =>
  isFrame(marker) || marker === SOS || TABLES.has(marker) || isProfile(marker, body);

const HEAD_FIELDS_BYTES = 12;

/** How samples become colours and how large one is, from `JFIF` and `Adobe`, without a thumbnail or what follows. */
const colorHead = (marker: number, body: Uint8Array): Uint8Array | null => {
  if (body.length < HEAD_FIELDS_BYTES) return null;
  const fields = body.subarray(0, HEAD_FIELDS_BYTES);
  if (marker === 0xe0 && spells(body, 'JFIF\0'))
    return Uint8Array.of(0xff, marker, 0, 16, ...fields, 0, 0);
  if (marker === 0xee && spells(body, 'Adobe'))
    return Uint8Array.of(0xff, marker, 0, 14, ...fields);
  return null;
};

/** Where the next marker behind picture data begins; the end of the file when there is none. */
const endOfScan = async (window: ByteWindow, from: number): Promise<number> => {
  for (let at = from; at + 1 < window.size;) {
    const bytes = await window.from(at, 2);
    const found = bytes.indexOf(0xff);
    if (found === -1) {
      at += bytes.length;
      continue;
    }
    const next = bytes[found + 1];
    // The last byte of the window: looked at again with the one behind it.
    if (next === undefined) at += found;
    else if (next === 0 || next === 0xff || isRestart(next)) at += found + (next === 0xff ? 1 : 2);
    else return at + found;
  }
  return window.size;
};

/**
 * A JPEG without EXIF, XMP, IPTC, thumbnails and comments, and without anything behind its end. Only how the camera was
 * held stays, in a segment of its own, so that nothing lies on its side.
 */
export const cleanJpeg = async (window: ByteWindow): Promise<CleanPicture> => {
  const kept = new Kept();
  kept.stretch(0, SOI_BYTES);
  let size: { readonly w: number; readonly h: number } | null = null;
  let orientation = 1;
  const rest = new Kept();
  for (let at = SOI_BYTES; ;) {
    const head = await window.from(at, 4);
    const marker = head[1];
    if (head.length < 2) {
      // It ends without saying so; what there is of it can be seen.
      rest.bytes(END);
      break;
    }
    if (head[0] !== 0xff || marker === undefined || marker === 0)
      throw new DamagedFile('no marker');
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      rest.stretch(at, at + 2);
      break;
    }
    if (head.length < 4) throw new DamagedFile('a segment is cut off');
    const end = at + 2 + uint16(head, 2);
    if (end < at + 4 || end > window.size) throw new DamagedFile('a segment is too long');
    const body = (await window.take(at, end - at)).subarray(4);
    if (isFrame(marker)) {
      if (body.length < 5) throw new DamagedFile('a frame is too short');
      if (size !== null) throw new DamagedFile('a picture of two sizes');
      size = { h: uint16(body, 1), w: uint16(body, 3) };
    }
    if (marker === EXIF && spells(body, 'Exif\0\0')) orientation = orientationOf(body);
    const colors = colorHead(marker, body);
    if (colors !== null) rest.bytes(colors);
    else if (isKept(marker, body)) rest.stretch(at, end);
    at = end;
    if (marker !== SOS) continue;
    const next = await endOfScan(window, at);
    rest.stretch(at, next);
    at = next;
  }
  if (size === null) throw new DamagedFile('no picture in it');
  if (orientation !== 1) kept.bytes(orientationSegment(orientation));
  const isTurned = orientation >= 5;
  return {
    w: isTurned ? size.h : size.w,
    h: isTurned ? size.w : size.h,
    pieces: [...kept.pieces, ...rest.pieces],
  };
};
