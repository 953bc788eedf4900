import type { Random } from './random.ts';

/** Numbers that lengths and counts like to be wrong by. */
const LENGTHS = [
  [0],
  [1],
  [0x7f],
  [0x80],
  [0xff, 0x01],
  [0xff, 0xff, 0xff, 0x7f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f],
] as const;

/** Changes bytes in one of several ways: flips, other bytes, cuts, splices with another frame, wrong lengths. */
export const mutate = (frame: Uint8Array, other: Uint8Array, random: Random): Uint8Array => {
  const bytes = Uint8Array.from(frame);
  const at = (): number => random.below(bytes.length);
  switch (random.below(6)) {
    case 0: {
      const index = at();
      bytes[index] = (bytes[index] ?? 0) ^ (1 << random.below(8));
      return bytes;
    }
    case 1:
      for (let left = 1 + random.below(4); left > 0; left -= 1) bytes[at()] = random.below(256);
      return bytes;
    case 2:
      return bytes.slice(0, at());
    case 3:
      return Uint8Array.from([...bytes.slice(0, at()), ...other.slice(random.below(other.length))]);
    case 4: {
      const index = at();
      const length = random.pick(LENGTHS);
      return Uint8Array.from([...bytes.slice(0, index), ...length, ...bytes.slice(index + 1)]);
    }
    default: {
      const from = at();
      const part = bytes.slice(from, from + random.below(20));
      return Uint8Array.from([...bytes.slice(0, from), ...part, ...bytes.slice(from)]);
    }
  }
};
