import type { Frame } from './frame.ts';

/** Frames that leave together: joined once, and then one write for each of the sockets they go to. */
export class Parcel {
  readonly frames: readonly Frame[];
  #plain: Buffer | null = null;
  #deflated: Buffer | null = null;

  constructor(frames: readonly Frame[]) {
    this.frames = frames;
  }

  /** The bytes of all its WebSocket frames; deflated where the socket takes it and it is worth it. */
  wire(mayDeflate: boolean): Buffer {
    return mayDeflate ? (this.#deflated ??= this.#join(true)) : (this.#plain ??= this.#join(false));
  }

  #join(mayDeflate: boolean): Buffer {
    const [first, ...more] = this.frames.map((frame) => frame.wire(mayDeflate));
    if (first && more.length === 0) return first;
    return Buffer.concat(first ? [first, ...more] : []);
  }
}
