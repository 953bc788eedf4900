import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeTyping, moveSelection } from './merge-typing.ts';

const caret = (at: number) => ({ start: at, end: at });

describe('the caret', () => {
  test('stays where it is when somebody writes behind it', () => {
    expect(moveSelection(caret(3), 'kahvi', 'kahvi ja pulla')).toEqual(caret(3));
  });

  test('moves along when somebody writes or deletes before it', () => {
    expect(moveSelection(caret(5), 'kahvi', 'hyvä kahvi')).toEqual(caret(10));
    expect(moveSelection(caret(10), 'hyvä kahvi', 'kahvi')).toEqual(caret(5));
  });

  test('comes before what replaced the words it was in', () => {
    expect(moveSelection(caret(7), 'iso kahvi nyt', 'iso tee nyt')).toEqual(caret(4));
  });

  test('knows its words again when two edits around it arrive as one', () => {
    expect(moveSelection(caret(5), 'kahvi on', 'hyvä kahvi on valmista')).toEqual(caret(10));
  });

  test('stays before what somebody writes right at it', () => {
    expect(moveSelection(caret(5), 'kahvi', 'kahvila')).toEqual(caret(5));
  });

  test('a selection keeps the words it was on', () => {
    expect(moveSelection({ start: 4, end: 9 }, 'iso kahvi', 'oikein iso kahvi')).toEqual({
      start: 11,
      end: 16,
    });
  });

  test('never leaves the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), (from, to, seed) => {
        const { start } = moveSelection(caret(seed % (from.length + 1)), from, to);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(to.length);
      }),
    );
  });
});

describe('typing at the same time', () => {
  test('in different places keeps both', () => {
    expect(mergeTyping('kahvi', 'hyvä kahvi', 'kahvi ja pulla')).toBe('hyvä kahvi ja pulla');
  });

  test('over the same words keeps what both wrote', () => {
    expect(mergeTyping('iso kahvi', 'iso tee', 'iso kaakao')).toBe('iso teeakao');
    expect(mergeTyping('abcdef', 'aXef', 'abcYf')).toBe('aXYf');
  });

  test('of a word that somebody has deleted brings the new letters, not the old ones', () => {
    expect(mergeTyping('iso kahvi', 'iso kahxvi', 'iso ')).toBe('iso x');
  });

  test('alone changes nothing else', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (base, other) => {
        expect(mergeTyping(base, other, base)).toBe(other);
        expect(mergeTyping(base, base, other)).toBe(other);
      }),
    );
  });
});
