import { spells, uint16, uint32 } from './byte-source.ts';

const TAG = 0x0112;
const ENTRY_BYTES = 12;

/** How a camera was held, 1 to 8, from an EXIF segment (`Exif`, two zeros, a TIFF header); 1 when it does not say. */
export const orientationOf = (exif: Uint8Array): number => {
  const tiff = exif.subarray(6);
  const isLittleEndian = spells(tiff, 'II');
  if (tiff.length < 8 || (!isLittleEndian && !spells(tiff, 'MM'))) return 1;
  const directory = uint32(tiff, 4, isLittleEndian);
  if (directory + 2 > tiff.length) return 1;
  const entries = uint16(tiff, directory, isLittleEndian);
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * ENTRY_BYTES;
    if (at + ENTRY_BYTES > tiff.length) return 1;
    if (uint16(tiff, at, isLittleEndian) !== TAG) continue;
    const value = uint16(tiff, at + 8, isLittleEndian);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
};

/** A JPEG segment that says how the camera was held and nothing else. */
export const orientationSegment = (orientation: number): Uint8Array => {
  // APP1 of 34 bytes; `Exif`; a big-endian TIFF; one directory with one entry: 0x0112, a SHORT, once.
  const segment = Uint8Array.of(0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0);
  const tiff = Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8);
  const directory = Uint8Array.of(0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0);
  return Uint8Array.of(...segment, ...tiff, ...directory, 0, 0, 0, 0);
};
