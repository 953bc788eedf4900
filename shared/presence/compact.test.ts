import fc from 'fast-check';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { isId } from '../lib/id.ts';
import {
  encodeWhoIsWho,
  type PresenceNews,
  readNews,
  readOwnWord,
  readView,
  writeNews,
  writeOwnWord,
  writeView,
} from './compact.ts';
import { FARTHEST, MOST_ALONG, readPresence } from './presence.ts';

const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,22}$/).filter(isId);
const coordinate = fc.integer({ min: -FARTHEST, max: FARTHEST });
const position = fc.record({ x: coordinate, y: coordinate });
const number = fc.nat({ max: 1000 });
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value);

const camera = fc.record({
  x: coordinate,
  y: coordinate,
  w: fc.nat(FARTHEST),
  h: fc.nat(FARTHEST),
});
const whereabouts = fc.record({
  view: id,
  section: orNull(id),
  note: orNull(id),
  camera: orNull(camera),
});

const ink = fc.record({
  line: id,
  kind: id,
  color: id,
  width: fc.nat(),
  from: fc.nat(),
  at: position,
  points: fc.string(),
});

const presence = fc
  .record({
    cursor: orNull(position),
    writing: orNull(id),
    dragging: orNull(
      fc.record(
        { note: id, position, along: fc.array(id, { minLength: 1, maxLength: MOST_ALONG }) },
        { requiredKeys: ['note'] },
      ),
    ),
    ink: orNull(ink),
    board: orNull(id),
    at: orNull(whereabouts),
    follows: orNull(id),
  })
  .map((fields) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
  );

const news: fc.Arbitrary<PresenceNews> = fc.record({
  pace: fc.nat({ max: 100 }).map((pace) => pace * 10),
  isWhole: fc.boolean(),
  hasAllMoves: fc.boolean(),
  left: fc.array(number),
  details: fc.uniqueArray(
    fc.record({
      number,
      client: fc.nat(),
      person: id,
      writing: orNull(id),
      dragging: orNull(id),
      board: orNull(id),
      along: fc.array(id, { maxLength: MOST_ALONG }),
    }),
    { selector: ({ number: tab }) => tab },
  ),
  moves: fc.array(fc.record({ number, cursor: orNull(position), carried: orNull(position) })),
  whereabouts: fc.array(fc.record({ number, at: orNull(whereabouts), follows: orNull(id) })),
  inks: fc.array(fc.record({ number, ink: orNull(ink) })),
});

const view = fc.oneof(
  fc.constantFrom('none' as const, 'all' as const),
  fc.record({ x: coordinate, y: coordinate, w: fc.nat(FARTHEST), h: fc.nat(FARTHEST) }),
);

const orNothing = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

const written = (write: (encoder: encoding.Encoder) => void): decoding.Decoder =>
  decoding.createDecoder(encoding.encode(write));

describe('presence in few bytes', () => {
  it('says what was said', () => {
    fc.assert(
      fc.property(fc.nat(), orNull(presence), (client, own) => {
        const word = { client, presence: own };
        expect(readOwnWord(written((encoder) => writeOwnWord(encoder, word)))).toEqual(word);
      }),
    );
    fc.assert(
      fc.property(news, (said) => {
        const bytes = written((encoder) => writeNews(encoder, said, encodeWhoIsWho(said)));
        expect(readNews(bytes)).toEqual(said);
        expect(decoding.hasContent(bytes)).toBe(false);
      }),
    );
    fc.assert(
      fc.property(view, (asked) => {
        expect(readView(written((encoder) => writeView(encoder, asked)))).toEqual(asked);
      }),
    );
  });

  it('takes eleven bytes for a moving cursor up, and no more than eight down', () => {
    const cursor = { x: 2345, y: -1234 };
    const up = written((encoder) =>
      writeOwnWord(encoder, { client: 2 ** 32 - 1, presence: { cursor } }),
    );
    expect(up.arr.length + 1).toBeLessThanOrEqual(11);
    const down = (count: number): number => {
      const moves = Array.from({ length: count }, (_, at) => ({
        number: at,
        cursor,
        carried: null,
      }));
      const head = {
        pace: 450,
        isWhole: false,
        hasAllMoves: false,
        moves,
        whereabouts: [],
        inks: [],
      };
      const nobody = encodeWhoIsWho({ left: [], details: [] });
      return written((encoder) => writeNews(encoder, head, nobody)).arr.length;
    };
    expect((down(650) - down(0)) / 650).toBeLessThan(8);
  });

  it('is read from any bytes without harm: valid or not at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        // What is believed from bytes would be believed from an awareness state too.
        const own = orNothing(() => readOwnWord(decoding.createDecoder(bytes)))?.presence ?? {};
        expect(readPresence(own)).toEqual(own);
        const asked = orNothing(() => readView(decoding.createDecoder(bytes)));
        expect(
          typeof asked === 'object' && asked !== null ? asked.w >= 0 && asked.h >= 0 : true,
        ).toBe(true);
        const seen = orNothing(() => readNews(decoding.createDecoder(bytes)))?.details ?? [];
        expect(seen.every(({ person }) => isId(person))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an awareness state', () => {
  it('is presence as far as it can be read', () => {
    const cursor = { x: 1.5, y: -2 };
    expect(
      readPresence({ cursor: { ...cursor, z: 3 }, writing: 'n1', person: 'anna', color: 'red' }),
    ).toEqual({ cursor, writing: 'n1' });
    expect(readPresence({ cursor, writing: '__proto__', board: 7 })).toEqual({ cursor });
    expect(readPresence({ dragging: { note: 'n1', position: { x: 'here' } } })).toEqual({
      dragging: { note: 'n1' },
    });
    expect(readPresence({ dragging: { note: 'n1', along: ['n2', '<b>', 7] } })).toEqual({
      dragging: { note: 'n1', along: ['n2'] },
    });
    const crowd = Array.from({ length: MOST_ALONG + 1 }, (_, at) => `n${at}`);
    expect(readPresence({ dragging: { note: 'n1', along: crowd } }).dragging?.along).toHaveLength(
      MOST_ALONG,
    );
    for (const state of [null, 1, 'x', [], { cursor: { x: 1e9, y: 0 } }, { cursor: null }]) {
      expect(readPresence(state)).toEqual({});
    }
  });

  it('says where somebody looks as far as it can be read', () => {
    const at = { view: 'canvas', section: 's1', note: null, camera: { x: 0, y: -5, w: 9, h: 9 } };
    expect(readPresence({ at: { ...at, more: 1 }, follows: 'anna' })).toEqual({
      at,
      follows: 'anna',
    });
    expect(readPresence({ at: { view: 'wall', section: '<b>', camera: { x: 1 } } })).toEqual({
      at: { view: 'wall', section: null, note: null, camera: null },
    });
    expect(readPresence({ at: { section: 's1' }, follows: 7 })).toEqual({});
  });

  it('says what somebody draws only whole', () => {
    const wet = { line: 'l', kind: 'pen', color: 'ink', width: 4, from: 0, at: { x: 0, y: 0 } };
    expect(readPresence({ ink: { ...wet, points: '00V', more: 1 } })).toEqual({
      ink: { ...wet, points: '00V' },
    });
    for (const strange of [wet, { ...wet, points: 7 }, { ...wet, points: '', from: -1 }, 'ink']) {
      expect(readPresence({ ink: strange })).toEqual({});
    }
  });

  it('never is more than presence', () => {
    fc.assert(
      fc.property(fc.anything(), (state) => {
        const allowed = ['cursor', 'writing', 'dragging', 'ink', 'board', 'at', 'follows'];
        expect(Object.keys(readPresence(state)).every((key) => allowed.includes(key))).toBe(true);
      }),
    );
  });
});
