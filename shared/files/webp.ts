import { type ByteWindow, DamagedFile, letters, uint16, uint32 } from './byte-source.ts';
import { type CleanPicture, Kept } from './kept.ts';

const RIFF_BYTES = 12;
const HEAD_BYTES = 8;
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

const KEPT_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

type Size = { readonly w: number; readonly h: number };

const uint24 = (bytes: Uint8Array, at: number): number =>
  uint16(bytes, at, true) + (bytes[at + 2] ?? 0) * 0x1_0000;

/** In pixels, from the first chunk that says it. `body`: ten bytes or more. */
const sizeIn = (type: string, body: Uint8Array): Size | null => {
  switch (type) {
    case 'VP8X':
      return { w: uint24(body, 4) + 1, h: uint24(body, 7) + 1 };
    case 'VP8 ':
      return { w: uint16(body, 6, true) & 0x3fff, h: uint16(body, 8, true) & 0x3fff };
    case 'VP8L': {
      const bits = uint32(body, 1, true);
      return { w: (bits & 0x3fff) + 1, h: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default:
      return null;
  }
};

/** `RIFF`, how much follows, `WEBP`. */
const riffHeader = (bytes: number): Uint8Array => {
  const header = Uint8Array.of(0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50);
  new DataView(header.buffer).setUint32(4, bytes + 4, true);
  return header;
};

/** A WebP without EXIF and XMP, and without anything behind its end. */
export const cleanWebp = async (window: ByteWindow): Promise<CleanPicture> => {
  const kept = new Kept();
  let size: Size | null = null;
  const end = Math.min(window.size, HEAD_BYTES + uint32(await window.take(0, RIFF_BYTES), 4, true));
  for (let at = RIFF_BYTES; at + HEAD_BYTES <= end;) {
    const head = await window.take(at, HEAD_BYTES);
    const type = letters(head.subarray(0, 4));
    const length = uint32(head, 4, true);
    const next = at + HEAD_BYTES + length + (length % 2);
    if (at + HEAD_BYTES + length > window.size) throw new DamagedFile('a chunk is too long');
    const to = Math.min(next, window.size);
    if (size === null && length >= 10) size = sizeIn(type, await window.take(at + HEAD_BYTES, 10));
    if (type === 'VP8X') {
      if (length !== 10) throw new DamagedFile('a header of another length');
      const chunk = Uint8Array.from(await window.take(at, HEAD_BYTES + 10));
      chunk[HEAD_BYTES] = (chunk[HEAD_BYTES] ?? 0) & ~(EXIF_FLAG | XMP_FLAG);
      kept.bytes(chunk);
    } else if (KEPT_CHUNKS.has(type)) {
      kept.stretch(at, to);
    }
    at = next;
  }
  if (size === null) throw new DamagedFile('no picture in it');
  return { ...size, pieces: [riffHeader(kept.size), ...kept.pieces] };
};
