import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteFields } from './note.ts';

const numbers = fc.oneof(
  fc.constantFrom(0, -0, 7, 8, 200, 1e5, 1e5 + 1, 1e7, -1e7 - 1, Number.NaN, Infinity, 0.5),
  fc.double(),
);

/** Values as notes have them, and others that look like them. */
const values = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '',
    'a0',
    'sun',
    'lake',
    'section1',
    'V1StGXR8_Z5jdHi6B-myT',
    'a b',
    'a'.repeat(201),
  ),
  fc.record({ x: numbers, y: numbers }),
  fc.record({ w: numbers, h: numbers }),
  fc.record({ x: numbers, y: numbers, z: numbers }),
  fc.record({ w: numbers }),
  fc.constantFrom(null, true, [], {}),
  fc.anything(),
);

const quick = Object.entries(noteFields).flatMap(([name, spec]) =>
  'isPlain' in spec && spec.isPlain ? [{ name, spec, isPlain: spec.isPlain }] : [],
);

describe('what is read quickly of a note', () => {
  it.each(quick)('$name is what the schema gives back as it is', ({ spec, isPlain }) => {
    fc.assert(
      fc.property(values, (value) => {
        if (!isPlain(value)) return;
        expect(spec.schema.safeParse(value)).toEqual({ success: true, data: value });
      }),
      { numRuns: 500 },
    );
  });

  it('takes the values that notes have', () => {
    const plain = quick.map(({ name, isPlain }) => [
      name,
      [{ x: 1, y: -2.5 }, { w: 200, h: 120 }, 'a0', 'sun'].some(isPlain),
    ]);
    expect(plain.length).toBeGreaterThan(4);
    expect(plain.filter(([, taken]) => !taken)).toEqual([]);
  });
});
