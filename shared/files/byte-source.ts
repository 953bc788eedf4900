/** Bytes that lie in a file or a browser's blob and are read piece by piece, so that a large one is never in memory. */
export type ByteSource = {
  readonly size: number;
  /** Up to `length` bytes from `at`; fewer at the end. */
  read(at: number, length: number): Promise<Uint8Array>;
};

const WINDOW_BYTES = 64 * 1024;

/** Thrown where a file ends, or says, what no honest file of its kind does. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
}

/** Looks at a source through a window of 64 kB that moves along. */
export class ByteWindow {
  readonly size: number;
  readonly #source: ByteSource;
  #from = 0;
  #bytes: Uint8Array = new Uint8Array();

  constructor(source: ByteSource) {
    this.#source = source;
    this.size = source.size;
  }

  /** Exactly `length` bytes from `at`. @throws {DamagedFile} when the file ends before. */
  async take(at: number, length: number): Promise<Uint8Array> {
    const bytes = await this.from(at, length);
    if (bytes.length < length) throw new DamagedFile('the file ends too early');
    return bytes.subarray(0, length);
  }

  /** What the window shows from `at` on: at least `least` bytes, or all that is left. */
  async from(at: number, least = 1): Promise<Uint8Array> {
    const end = this.#from + this.#bytes.length;
    if (at < this.#from || (at + least > end && end < this.size) || at > end) {
      this.#bytes = await this.#source.read(at, Math.max(least, WINDOW_BYTES));
      this.#from = at;
    }
    return this.#bytes.subarray(at - this.#from);
  }
}

export const uint16 = (bytes: Uint8Array, at: number, isLittleEndian = false): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint16(at, isLittleEndian);

export const uint32 = (bytes: Uint8Array, at: number, isLittleEndian = false): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, isLittleEndian);

/** The bytes as letters, one for each. */
export const letters = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** True when the bytes from `at` spell this. */
export const spells = (bytes: Uint8Array, word: string, at = 0): boolean =>
  bytes.length >= at + word.length && letters(bytes.subarray(at, at + word.length)) === word;
