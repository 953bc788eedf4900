import { crc32, inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

const demand = (isTrue: boolean, what: string): void => {
  if (!isTrue) throw new Error(`no zip: ${what}`);
};

/** Takes an archive apart by its directory, as programs do; throws when a header, a length or a checksum is wrong. */
export const readZip = (archive: Buffer): ReadonlyMap<string, Buffer> => {
  const end = archive.length - 22;
  demand(archive.readUInt32LE(end) === END, 'the end');
  const count = archive.readUInt16LE(end + 10);
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    demand(archive.readUInt32LE(at) === CENTRAL, 'an entry');
    const [packed, size] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)];
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const place = archive.readUInt32LE(at + 42);
    demand(archive.readUInt32LE(place) === LOCAL, name);
    // What both headers say is the same.
    const said = archive.subarray(at + 6, at + 30);
    demand(archive.subarray(place + 4, place + 28).equals(said), `${name} twice`);
    const begin = place + 30 + nameLength;
    const raw = archive.subarray(begin, begin + packed);
    const bytes = archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(raw) : raw;
    demand(bytes.length === size && crc32(bytes) === archive.readUInt32LE(at + 16), name);
    demand(!files.has(name), `${name} once`);
    files.set(name, bytes);
    at += 46 + nameLength;
  }
  demand(at === end, 'what is between');
  return files;
};
