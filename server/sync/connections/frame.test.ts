import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Frame } from './frame.ts';
import { Parcel } from './parcel.ts';

/** What a WebSocket frame holds, by the letter of RFC 6455 and 7692. */
const readWire = (wire: Buffer) => {
  const isDeflated = (wire.readUInt8(0) & 0x40) !== 0;
  const short = wire.readUInt8(1);
  const [length, header] =
    short < 126
      ? [short, 2]
      : short === 126
        ? [wire.readUInt16BE(2), 4]
        : [Number(wire.readBigUInt64BE(2)), 10];
  const body = wire.subarray(header, header + length);
  const tail = Buffer.from([0x00, 0x00, 0xff, 0xff]);
  const payload = isDeflated
    ? inflateRawSync(Buffer.concat([body, tail]), { finishFlush: 2 })
    : body;
  return { isDeflated, payload, bytes: header + length, opcode: wire.readUInt8(0) & 0x8f };
};

const bytes = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * index) % 7);

describe('a frame', () => {
  it.each([0, 1, 125, 126, 1399, 65_535, 65_536, 300_000])(
    'of %i bytes says so in its header',
    (length) => {
      const wire = new Frame(bytes(length)).wire(false);
      const { payload, isDeflated, opcode, bytes: all } = readWire(wire);
      expect(Buffer.compare(payload, bytes(length))).toBe(0);
      expect([isDeflated, opcode, all]).toEqual([false, 0x82, wire.length]);
    },
  );

  it('is deflated for sockets that take it, when it is worth it', () => {
    for (const length of [1400, 2048, 2049, 16_384, 33_000, 100_000]) {
      const frame = new Frame(bytes(length));
      const { payload, isDeflated } = readWire(frame.wire(true));
      expect(isDeflated).toBe(true);
      expect(Buffer.compare(payload, bytes(length))).toBe(0);
      expect(frame.wire(true).length).toBeLessThan(length / 5);
    }
    expect(readWire(new Frame(bytes(1000)).wire(true)).isDeflated).toBe(false);
    const noise = crypto.getRandomValues(new Uint8Array(5000));
    expect(readWire(new Frame(noise).wire(true)).isDeflated).toBe(false);
  });

  it('is made once for everybody', () => {
    const frame = new Frame(bytes(2000));
    expect(frame.wire(true)).toBe(frame.wire(true));
    expect(frame.wire(false)).toBe(frame.wire(false));
  });
});

describe('a parcel', () => {
  it('holds its frames one after the other', () => {
    const parcel = new Parcel([new Frame(bytes(10)), new Frame(bytes(2000))]);
    const wire = parcel.wire(true);
    const first = readWire(wire);
    const second = readWire(wire.subarray(first.bytes));
    expect([first.payload.length, second.payload.length]).toEqual([10, 2000]);
    expect([first.isDeflated, second.isDeflated]).toEqual([false, true]);
    expect(first.bytes + second.bytes).toBe(wire.length);
    expect(parcel.wire(true)).toBe(wire);
  });
});
