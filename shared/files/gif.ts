import { type ByteWindow, DamagedFile, spells, uint16 } from './byte-source.ts';
import { type CleanPicture, Kept } from './kept.ts';

const HEADER_BYTES = 13;
const IMAGE_BYTES = 10;
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;

const colorTableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

const byteAt = async (window: ByteWindow, at: number): Promise<number> =>
  (await window.take(at, 1))[0] ?? 0;

/** Behind the blocks of up to 255 bytes that begin here, of which an empty one is the last. */
const endOfBlocks = async (window: ByteWindow, from: number): Promise<number> => {
  for (let at = from; ;) {
    const length = await byteAt(window, at);
    at += 1 + length;
    if (length === 0) return at;
  }
};

/** How often it is shown is for everybody; comments and other programs' notes are not. */
const isKept = async (window: ByteWindow, at: number, label: number): Promise<boolean> => {
  if (label === GRAPHIC_CONTROL) return true;
  if (label !== APPLICATION) return false;
  return spells(await window.from(at, 14), 'NETSCAPE2.0', 3);
};

/** A GIF without comments and other programs' notes, and without anything behind its end. */
export const cleanGif = async (window: ByteWindow): Promise<CleanPicture> => {
  const kept = new Kept();
  const header = await window.take(0, HEADER_BYTES);
  let w = uint16(header, 6, true);
  let h = uint16(header, 8, true);
  let at = HEADER_BYTES + colorTableBytes(header[10] ?? 0);
  kept.stretch(0, at);
  for (;;) {
    switch (await byteAt(window, at)) {
      case EXTENSION: {
        const end = await endOfBlocks(window, at + 2);
        if (await isKept(window, at, await byteAt(window, at + 1))) kept.stretch(at, end);
        at = end;
        break;
      }
      case IMAGE: {
        const frame = await window.take(at, IMAGE_BYTES);
        // A frame that is larger than what the file says it is makes readers unpack as much.
        w = Math.max(w, uint16(frame, 1, true) + uint16(frame, 5, true));
        h = Math.max(h, uint16(frame, 3, true) + uint16(frame, 7, true));
        const flags = frame[9] ?? 0;
        const end = await endOfBlocks(window, at + 11 + colorTableBytes(flags));
        kept.stretch(at, end);
        at = end;
        break;
      }
      case TRAILER:
        kept.stretch(at, at + 1);
        return { w, h, pieces: kept.pieces };
      default:
        throw new DamagedFile('an unknown block');
    }
  }
};
