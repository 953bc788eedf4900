import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySplice, mergeText, rebaseSplice, spliceBetween, splicesBetween } from './splice.ts';

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

  it('turn one text into the other, word by word, in order', () => {
    fc.assert(
      fc.property(emojiText, emojiText, (from, to) => {
        const splices = splicesBetween(from, to);
        expect(splices.toReversed().reduce(applySplice, from)).toBe(to);
        expect(splices.some(({ insert }) => hasLoneSurrogate(insert))).toBe(false);
        expect(splices.toSorted((a, b) => a.at - b.at)).toEqual(splices);
      }),
    );
  });

  it('tell what two hands did to the beginning and the end from a change of everything between', () => {
    expect(splicesBetween('one two.', 'ZERO one two. three.')).toEqual([
      { at: 0, remove: 0, insert: 'ZERO ' },
      { at: 8, remove: 0, insert: ' three.' },
    ]);
    expect(mergeText('one two.', 'one, two.', 'ZERO one two. three.')).toBe(
      'ZERO one, two. three.',
    );
    expect(mergeText('one two.', 'ZERO one two. three.', 'one, two.')).toBe(
      'ZERO one, two. three.',
    );
  });

  it('of long texts that have nothing in common are one', () => {
    const words = (word: string) =>
      Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join(' ');
    expect(splicesBetween(words('a'), words('b'))).toHaveLength(1);
  });

  it('merge two people’s changes of different words, and say no to the same words', () => {
    expect(mergeText('one two three', 'ONE two three', 'one two THREE')).toBe('ONE two THREE');
    expect(mergeText('one', 'two', 'three')).toBeNull();
  });
});
