import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameReader, joinBytes, withLength } from './frames-up.ts';

const cut = (bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] => {
  const places = [...new Set(cuts.map((place) => place % (bytes.length + 1)))].toSorted(
    (a, b) => a - b,
  );
  return [0, ...places].map((place, index) => bytes.subarray(place, places[index]));
};

describe('frames on their way up', () => {
  it('come out as they went in, wherever the pieces were cut', () => {
    const frames = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 });
    fc.assert(
      fc.property(frames, fc.array(fc.nat(), { maxLength: 30 }), (sent, cuts) => {
        const reader = new FrameReader(300);
        const got = cut(joinBytes(sent.map(withLength)), cuts).flatMap((piece) => {
          const read = reader.read(piece);
          if (!read.ok) throw new Error(read.error);
          return read.value;
        });
        expect(got.map((bytes) => [...bytes])).toEqual(sent.map((bytes) => [...bytes]));
      }),
    );
  });

  it('are refused before they are kept when they say that they are too large', () => {
    const reader = new FrameReader(3);
    expect(reader.read(new Uint8Array([0, 0, 0, 3, 1, 2, 3])).ok).toBe(true);
    expect(reader.read(new Uint8Array([0, 0, 0, 4])).ok).toBe(false);
    expect(new FrameReader(3).read(new Uint8Array(4).fill(255)).ok).toBe(false);
  });
});
