import { err, ok, type Result } from '../../lib/result.ts';

/** Names the line that a piece belongs to; a header, since addresses end up in the logs of proxies. */
export const LINE_HEADER = 'talkoot-line';
/** The piece's number, from 0. */
export const PIECE_HEADER = 'talkoot-piece';
export const PIECE_TYPE = 'application/octet-stream';
/** One POST holds no more than this; a larger frame goes in several. */
export const MAX_PIECE_BYTES = 64 * 1024;

const LENGTH_BYTES = 4;

/** The frame with its length before it, as it goes up. */
export const withLength = (frame: Uint8Array): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(LENGTH_BYTES + frame.length);
  new DataView(bytes.buffer).setUint32(0, frame.length);
  bytes.set(frame, LENGTH_BYTES);
  return bytes;
};

/** Several byte arrays as one. */
export const joinBytes = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};

/** Puts frames together again from the pieces they came in, wherever those were cut. */
export class FrameReader {
  readonly #maxFrameBytes: number;
  #parts: Uint8Array[] = [];
  #held = 0;
  /** Length of the frame that is coming; `null` while that itself is coming. */
  #length: number | null = null;

  constructor(maxFrameBytes: number) {
    this.#maxFrameBytes = maxFrameBytes;
  }

  /** Takes the next piece and gives the frames that are whole with it. After an error there is no going on. */
  read(piece: Uint8Array): Result<Uint8Array[], 'tooLarge'> {
    const frames: Uint8Array[] = [];
    let rest = piece;
    for (;;) {
      const wanted = (this.#length ?? LENGTH_BYTES) - this.#held;
      this.#keep(rest.subarray(0, wanted));
      if (rest.length < wanted) return ok(frames);
      rest = rest.subarray(wanted);
      const whole = this.#takeHeld();
      if (this.#length !== null) {
        frames.push(whole);
        this.#length = null;
      } else {
        this.#length = new DataView(whole.buffer).getUint32(0);
        if (this.#length > this.#maxFrameBytes) return err('tooLarge');
      }
    }
  }

  #keep(part: Uint8Array): void {
    if (part.length === 0) return;
    this.#parts.push(part);
    this.#held += part.length;
  }

  #takeHeld(): Uint8Array<ArrayBuffer> {
    const whole = joinBytes(this.#parts);
    this.#parts = [];
    this.#held = 0;
    return whole;
  }
}
