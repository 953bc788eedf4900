import { describe, expect, it } from 'vitest';
import { pack, packNow, unpack } from './packed.ts';

const STATE = new Uint8Array(3000).fill(7);

describe('a packed state', () => {
  it('comes back as it was', async () => {
    expect(await unpack(await pack(STATE))).toEqual(STATE);
    expect(await unpack(packNow(STATE))).toEqual(STATE);
    expect(await unpack(packNow(STATE.subarray(0, 100)))).toEqual(STATE.subarray(0, 100));
  });

  it('holds no more memory than its bytes, packed or not', async () => {
    const packed = [await pack(STATE), packNow(STATE)];
    const held = [...packed.map(({ payload }) => payload), await unpack(packNow(STATE))];
    expect(held.map(({ buffer }) => buffer.byteLength)).toEqual(held.map(({ length }) => length));
  });
});
