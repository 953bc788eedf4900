import { type ByteWindow, DamagedFile, letters, uint32 } from './byte-source.ts';
import { type CleanPicture, Kept } from './kept.ts';

const SIGNATURE_BYTES = 8;
/** Length, type and checksum of a chunk. */
const AROUND_BYTES = 12;

/** What a picture needs to be seen; texts, times and EXIF are none of it. */
const KEPT_CHUNKS = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
]);

/** A PNG without its texts, times and EXIF, and without anything behind its end. */
export const cleanPng = async (window: ByteWindow): Promise<CleanPicture> => {
  const kept = new Kept();
  kept.stretch(0, SIGNATURE_BYTES);
  const header = await window.take(SIGNATURE_BYTES, AROUND_BYTES + 13);
  if (letters(header.subarray(4, 8)) !== 'IHDR') throw new DamagedFile('no header');
  const w = uint32(header, 8);
  const h = uint32(header, 12);
  let hasPicture = false;
  for (let at = SIGNATURE_BYTES; ;) {
    const head = await window.take(at, 8);
    const end = at + AROUND_BYTES + uint32(head, 0);
    if (end > window.size) throw new DamagedFile('a chunk is longer than the file');
    const type = letters(head.subarray(4, 8));
    if (type === 'IHDR' && at > SIGNATURE_BYTES) throw new DamagedFile('a picture of two sizes');
    if (type === 'IDAT') hasPicture = true;
    if (KEPT_CHUNKS.has(type)) kept.stretch(at, end);
    if (type === 'IEND') {
      if (!hasPicture) throw new DamagedFile('no picture in it');
      return { w, h, pieces: kept.pieces };
    }
    at = end;
  }
};
