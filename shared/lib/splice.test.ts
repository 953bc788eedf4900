import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySplice, mergeText, rebaseSplice, spliceBetween } from './splice.ts';

const emojiText = fc
  .array(fc.constantFrom('a', 'ä', ' ', '\n', '😀', '😁', '👩‍👧', '🇫🇮'))
  .map((parts) => parts.join(''));

const hasLoneSurrogate = (text: string): boolean => !text.isWellFormed();

describe('splices', () => {
  it('turn one text into the other and never cut an emoji in two', () => {
    fc.assert(
      fc.property(emojiText, emojiText, (from, to) => {
        const splice = spliceBetween(from, to);
        expect(applySplice(from, splice)).toBe(to);
        expect(hasLoneSurrogate(splice.insert)).toBe(false);
        expect(hasLoneSurrogate(from.slice(splice.at, splice.at + splice.remove))).toBe(false);
      }),
    );
  });

  it('change one emoji for another whose first half is the same', () => {
    expect(spliceBetween('😀', '😁')).toEqual({ at: 0, remove: 2, insert: '😁' });
  });

  it('move behind an earlier change and stay before a later one', () => {
    expect(
      rebaseSplice({ at: 5, remove: 1, insert: 'x' }, { at: 0, remove: 2, insert: 'abc' }),
    ).toEqual({
      at: 6,
      remove: 1,
      insert: 'x',
    });
    expect(
      rebaseSplice({ at: 0, remove: 1, insert: 'x' }, { at: 5, remove: 1, insert: '' }),
    ).toEqual({
      at: 0,
      remove: 1,
      insert: 'x',
    });
  });

  it('merge two people’s changes of different words, and say no to the same words', () => {
    expect(mergeText('one two three', 'ONE two three', 'one two THREE')).toBe('ONE two THREE');
    expect(mergeText('one', 'two', 'three')).toBeNull();
  });
});
