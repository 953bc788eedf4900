import { crc32, deflateRaw } from 'node:zlib';
import { promisify } from 'node:util';

const deflate = promisify(deflateRaw);

export type ZipFile = {
  /** With `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its bytes are small as they can be already, as those of pictures are. */
  readonly isPacked?: boolean;
};

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const STORED = 0;
const DEFLATED = 8;

/** As DOS kept times, which is what the format has: two seconds are its smallest step. */
const dosTime = (at: Date): { readonly time: number; readonly date: number } => ({
  time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  date:
    ((Math.max(at.getUTCFullYear(), 1980) - 1980) << 9) |
    ((at.getUTCMonth() + 1) << 5) |
    at.getUTCDate(),
});

type Entry = {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header stands in the archive. */
  readonly place: number;
};

/** What both headers of an entry say, in this order. */
const common = (entry: Entry, at: Date): Buffer => {
  const { time, date } = dosTime(at);
  const said = Buffer.alloc(26);
  said.writeUInt16LE(VERSION, 0);
  said.writeUInt16LE(FLAGS, 2);
  said.writeUInt16LE(entry.method, 4);
  said.writeUInt16LE(time, 6);
  said.writeUInt16LE(date, 8);
  said.writeUInt32LE(entry.crc, 10);
  said.writeUInt32LE(entry.packed, 14);
  said.writeUInt32LE(entry.size, 18);
  said.writeUInt16LE(entry.name.length, 22);
  return said;
};

const number = (value: number, bytes: 2 | 4): Buffer => {
  const written = Buffer.alloc(bytes);
  written.writeUIntLE(value, 0, bytes);
  return written;
};

const centralOf = (entry: Entry, at: Date): Buffer =>
  Buffer.concat([
    number(CENTRAL, 4),
    number(VERSION, 2),
    common(entry, at),
    // No comment, the first disk, no attributes.
    Buffer.alloc(10),
    number(entry.place, 4),
    entry.name,
  ]);

/**
 * A zip archive (without zip64: less than 4 GB and 65,535 files), piece by piece as its files come, so that no more than one of
 * them is in memory.
 */
export const zipped = async function* (
  files: AsyncIterable<ZipFile>,
  at: Date,
): AsyncGenerator<Buffer> {
  const entries: Entry[] = [];
  let place = 0;
  for await (const { name, bytes, isPacked = false } of files) {
    const packed = isPacked ? Buffer.from(bytes) : await deflate(bytes);
    const entry: Entry = {
      name: Buffer.from(name),
      method: isPacked ? STORED : DEFLATED,
      crc: crc32(bytes),
      packed: packed.length,
      size: bytes.length,
      place,
    };
    const head = Buffer.concat([number(LOCAL, 4), common(entry, at), entry.name]);
    entries.push(entry);
    place += head.length + packed.length;
    yield head;
    yield packed;
  }
  const central = Buffer.concat(entries.map((entry) => centralOf(entry, at)));
  yield central;
  yield Buffer.concat([
    number(END, 4),
    Buffer.alloc(4),
    number(entries.length, 2),
    number(entries.length, 2),
    number(central.length, 4),
    number(place, 4),
    Buffer.alloc(2),
  ]);
};
