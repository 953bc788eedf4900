import { strict as assert } from 'node:assert';
import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';

/** Central directory entries: the checksum of the unpacked bytes at 16, the lengths of name, extra and comment from 28. */
const ENTRY = Buffer.from('PK\u0001\u0002');

/** The files of an archive by their names; throws when something in it is not as the directory says. */
export const readZip = (archive: Buffer): ReadonlyMap<string, Buffer> => {
  const files = new Map(
    Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, Buffer.from(bytes)]),
  );
  let at = archive.readUInt32LE(archive.length - 6);
  for (const [name, bytes] of files) {
    assert(archive.subarray(at, at + 4).equals(ENTRY), name);
    assert.equal(archive.readUInt32LE(at + 16), crc32(bytes), name);
    at += 46 + [28, 30, 32].reduce((sum, place) => sum + archive.readUInt16LE(at + place), 0);
  }
  return files;
};
