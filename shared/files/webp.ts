import { type ByteWindow, DamagedFile, letters, uint16, uint32 } from './byte-source.ts';
import { type CleanPicture, Kept } from './kept.ts';

const RIFF_BYTES = 12;
const HEAD_BYTES = 8;
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

/** Where, how large and how long a frame of a moving picture is, before its own chunks. */
const FRAME_FIELDS_BYTES = 16;

const FRAME_CHUNKS = new Set(['VP8 ', 'VP8L', 'ALPH']);
const KEPT_CHUNKS = new Set([...FRAME_CHUNKS, 'VP8X', 'ANIM', 'ICCP']);

type Size = { readonly w: number; readonly h: number };

const uint24 = (bytes: Uint8Array, at: number): number =>
  uint16(bytes, at, true) + (bytes[at + 2] ?? 0) * 0x1_0000;

/** In pixels, from a chunk that says it. `body`: ten bytes or more. */
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

/** `ANMF`, how much follows. */
const frameHeader = (bytes: number): Uint8Array => {
  const header = Uint8Array.of(0x41, 0x4e, 0x4d, 0x46, 0, 0, 0, 0);
  new DataView(header.buffer).setUint32(4, bytes, true);
  return header;
};

type Chunk = {
  readonly type: string;
  readonly length: number;
  readonly at: number;
  readonly to: number;
};

const readChunks = async function* (
  window: ByteWindow,
  from: number,
  end: number,
): AsyncGenerator<Chunk> {
  for (let at = from; at + HEAD_BYTES <= end;) {
    const head = await window.take(at, HEAD_BYTES);
    const length = uint32(head, 4, true);
    if (at + HEAD_BYTES + length > window.size) throw new DamagedFile('a chunk is too long');
    const next = at + HEAD_BYTES + length + (length % 2);
    yield { type: letters(head.subarray(0, 4)), length, at, to: Math.min(next, window.size) };
    at = next;
  }
};

/** A WebP without EXIF and XMP, and without anything behind its end or among the parts of its frames. */
export const cleanWebp = async (window: ByteWindow): Promise<CleanPicture> => {
  const kept = new Kept();
  // As large as the largest that a part says: readers unpack as much, whatever the whole says of itself.
  let w = 0;
  let h = 0;
  const measure = async ({ type, length, at }: Chunk): Promise<void> => {
    const size = length >= 10 ? sizeIn(type, await window.take(at + HEAD_BYTES, 10)) : null;
    w = Math.max(w, size?.w ?? 0);
    h = Math.max(h, size?.h ?? 0);
  };
  const keepFrame = async ({ length, at }: Chunk): Promise<void> => {
    const fieldsAt = at + HEAD_BYTES;
    if (length < FRAME_FIELDS_BYTES) throw new DamagedFile('a frame is too short');
    const parts: Chunk[] = [];
    for await (const part of readChunks(window, fieldsAt + FRAME_FIELDS_BYTES, fieldsAt + length)) {
      if (!FRAME_CHUNKS.has(part.type)) continue;
      await measure(part);
      parts.push(part);
    }
    const size = parts.reduce((sum, part) => sum + part.to - part.at, FRAME_FIELDS_BYTES);
    kept.bytes(frameHeader(size));
    kept.stretch(fieldsAt, fieldsAt + FRAME_FIELDS_BYTES);
    for (const part of parts) kept.stretch(part.at, part.to);
  };
  const end = Math.min(window.size, HEAD_BYTES + uint32(await window.take(0, RIFF_BYTES), 4, true));
  for await (const chunk of readChunks(window, RIFF_BYTES, end)) {
    const { type, length, at, to } = chunk;
    await measure(chunk);
    if (type === 'VP8X') {
      if (length !== 10) throw new DamagedFile('a header of another length');
      const bytes = Uint8Array.from(await window.take(at, HEAD_BYTES + 10));
      bytes[HEAD_BYTES] = (bytes[HEAD_BYTES] ?? 0) & ~(EXIF_FLAG | XMP_FLAG);
      kept.bytes(bytes);
    } else if (type === 'ANMF') {
      await keepFrame(chunk);
    } else if (KEPT_CHUNKS.has(type)) {
      kept.stretch(at, to);
    }
  }
  if (w === 0) throw new DamagedFile('no picture in it');
  return { w, h, pieces: [riffHeader(kept.size), ...kept.pieces] };
};
